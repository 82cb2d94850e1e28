"""A special series: crossheads, several pictures, no date, 2023."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="series2023",
    kinds=("english:news",),
    order=re.compile(r"W*S?HDICY+B[BIC]*"),
)
