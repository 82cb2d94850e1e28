"""The Indian edition: a text or a teaser, with no date."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="india2019",
    kinds=("india:news",),
    order=re.compile(r"[LW]*S?HD?(?:IC?)?Y*N?(?:IC?)?B[BICRF]*T?[BRF]*"),
)
