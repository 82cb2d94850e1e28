"""Pages that are no articles: listings, feeds, sitemaps and strays."""
