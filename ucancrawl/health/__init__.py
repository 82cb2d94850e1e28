"""Looks at kept pages: what they are made of, whether reading them still works."""
