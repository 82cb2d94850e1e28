"""WARC 1.1 files: what the servers said, kept as they said it."""
