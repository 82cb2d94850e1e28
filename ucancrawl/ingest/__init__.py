"""Files from outside: what is in them, and where it came from."""
