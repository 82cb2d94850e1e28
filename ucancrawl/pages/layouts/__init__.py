"""Layouts the reader knows, one a file. A page that fits none is read all the same."""
