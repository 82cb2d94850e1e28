"""From fields as printed to fields that can be compared, searched and cited."""
