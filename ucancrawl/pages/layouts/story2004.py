"""The plain story archive: headline, day at midnight, text."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="story2004",
    kinds=("english:story",),
    order=re.compile(r"HZB[BR]*"),
)
