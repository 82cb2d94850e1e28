"""The replica newsroom: a faithful small copy of the five editions, with a truth."""
