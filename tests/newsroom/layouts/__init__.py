"""Templates: each turns a story into parts in the order a real page has them."""
