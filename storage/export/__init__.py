"""The archive's articles in formats of other programs."""
