"""The main site with the picture above a name printed twice, 2022 to 2024."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="news2022",
    kinds=("english:news",),
    order=re.compile(r"[LW]*S?HD?ICY+PU?X?B[BICRX]*"),
)
