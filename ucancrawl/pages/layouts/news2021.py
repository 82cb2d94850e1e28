"""The main site that prints "Published" and "Updated", from late 2020."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="news2021",
    kinds=("english:news",),
    order=re.compile(r"[LW]*S?HD?(?:(?:Y*PU?W*IC?|ICPU?)X?B[BICRX]*|Y*PU?W*X?B[BRX]*)"),
)
