"""The database made anew from the WARC files: every capture read once more."""
