"""The print-like page: signature and "Updated" on one line, 2022."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="print2022",
    kinds=("english:news",),
    order=re.compile(r"W*S?HDI?CY+UB[BICRX]*"),
)
