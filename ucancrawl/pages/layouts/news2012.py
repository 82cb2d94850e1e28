"""The main site with its "Language Sites" menu and mail form, 2012 to 2018."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="news2012",
    kinds=("english:news",),
    order=re.compile(r"W?LW?S?HD?(?:IC?)?Y*(?:NM?|M)[LW]*(?:IC?)?B[BICRXYL]*"),
)
