"""What pages say in four languages; no logic but telling whether a line says it."""
