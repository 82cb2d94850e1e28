"""The main site without a menu in its text, captures of 2015 to 2018."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="news2017",
    kinds=("english:news",),
    order=re.compile(r"HD?(?:IC?)?(?:Y*N)?B[BICR]*"),
)
