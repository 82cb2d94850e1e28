"""Reading a page: HTML or bare text to blocks, blocks to raw fields with evidence."""
