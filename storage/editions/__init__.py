"""What each edition is, one file an edition."""
