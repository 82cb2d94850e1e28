"""The crawl and the command line: pages read, normalised, handed to storage."""
