"""The Indonesian edition, like a WordPress theme."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="indonesia2019",
    kinds=("indonesia:post",),
    order=re.compile(r"[LW]*S?H[NYSPU]*(?:IC?)?[NYSPUX]*B[BICRXY]*"),
)
