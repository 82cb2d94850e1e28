"""The four languages the newsroom writes in: patterns of its own and invented names."""
