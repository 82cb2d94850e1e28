"""The archive: identity, tables, reading, writing, references, export.

Never imports Scrapy, Twisted or ``ucancrawl``.
"""
