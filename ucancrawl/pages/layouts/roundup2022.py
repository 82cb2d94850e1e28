"""The weekly round-up: many items in one page, no picture in its header, 2022 on."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="roundup2022",
    kinds=("english:news",),
    order=re.compile(r"[LW]*S?HDY*PU?B+(?:I?CB+)+[BICRX]*"),
)
