"""Doors: an article on its way from the page into the archive."""
