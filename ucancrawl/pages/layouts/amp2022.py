"""The accelerated page of an article, 2022."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="amp2022",
    kinds=("english:news",),
    order=re.compile(r"[LW]*S?HD?Y*P?U?(?:IC?)?Y*P?U?X?B[BICRX]*"),
    addresses=("amp",),
)
