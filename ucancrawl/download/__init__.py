"""Door: the connection itself, with limits and the address guard."""
