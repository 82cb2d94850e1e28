"""Room: what a run leaves for those who watch it. No Scrapy, no Twisted."""
