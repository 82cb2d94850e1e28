"""Doors: the five spiders."""
