"""The main site with its name on top and "Share this article", no date, 2019."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="news2019",
    kinds=("english:news",),
    order=re.compile(r"W+S?HDY*[XW]*(?:IC?)X?B[BICRX]*|S?HDY*(?:IC?)XB[BICRX]*"),
)
