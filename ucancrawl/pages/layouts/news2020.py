"""The main site that prints "Updated" only, 2020 to March 2021."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="news2020",
    kinds=("english:news",),
    order=re.compile(r"W*S?HDY*UW*(?:IC?)?X?B[BICRX]*"),
)
