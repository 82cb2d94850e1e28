"""How well pages are read, measured against this archive's own history."""
