"""What HTML's tags are to a reader: data for the walk, and nothing of any site."""

from ucancrawl.pages.block import Region

SKIPPED = frozenset(
    "script style template svg math iframe object embed canvas audio video head "
    "textarea select datalist option colgroup col map area amp-ad amp-analytics "
    "amp-sidebar noembed noframes applet".split()
)
PLAYERS = frozenset(
    "iframe video audio object embed amp-iframe amp-video amp-youtube".split()
)
"""What plays in the page: its words are not read, its place is."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label "
    "mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var "
    "wbr".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
IMAGES = frozenset(("img", "amp-img", "amp-anim"))
CONTROLS = frozenset(("button", "input", "legend", "output", "summary"))
REGIONS = {
    "nav": Region.NAV,
    "header": Region.HEADER,
    "footer": Region.FOOTER,
    "aside": Region.ASIDE,
    "form": Region.FORM,
    "menu": Region.NAV,
    "dialog": Region.ASIDE,
}
ROLES = {
    "navigation": Region.NAV,
    "banner": Region.HEADER,
    "contentinfo": Region.FOOTER,
    "complementary": Region.ASIDE,
    "search": Region.FORM,
    "form": Region.FORM,
    "menu": Region.NAV,
    "menubar": Region.NAV,
    "dialog": Region.ASIDE,
    "alertdialog": Region.ASIDE,
}
SOURCES = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-url",
    "data-image",
    "src",
)
"""Where an image's address stands, the lazy ones first: their `src` is a blank."""
APART = frozenset(("span", "a", "time", "small", "label", "cite"))
"""Inline elements that templates use for labels side by side."""
