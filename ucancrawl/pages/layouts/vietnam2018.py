"""The Vietnamese edition, like a WordPress theme."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="vietnam2018",
    kinds=("vietnam:post",),
    order=re.compile(r"[LW]*S?H[NYSPU]*D?(?:IC?)?[NYSPUX]*B[BICRXY]*"),
)
