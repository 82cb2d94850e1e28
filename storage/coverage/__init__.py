"""Completeness: what of each edition the archive holds, lacks, and cannot know of."""
