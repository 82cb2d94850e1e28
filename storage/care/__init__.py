"""The archive's own care: verified, backed up, and its database made anew."""
