"""Addresses out of sitemaps, feeds and pages."""
