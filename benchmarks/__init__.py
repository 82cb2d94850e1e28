"""Measurements on invented pages; run by hand, by no test."""
