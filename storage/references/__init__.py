"""From printed links to edges between articles; all of it can be made again."""
