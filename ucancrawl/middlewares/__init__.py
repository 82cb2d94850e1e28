"""Doors: what stands between Scrapy's engine and the network."""
