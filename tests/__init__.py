"""Tests of the project, and the replica newsroom they are run against."""
