"""The crawl and the command line: editions' pages read, normalised, handed to storage."""
