"""The story archive with the "Language Sites" menu, caption first."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="story2010",
    kinds=("english:story",),
    order=re.compile(r"L(?:I?C)?HNM?B[BICR]*"),
)
