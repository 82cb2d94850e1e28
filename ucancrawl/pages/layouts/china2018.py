"""The Chinese edition, like a WordPress theme."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="china2018",
    kinds=("china:post",),
    order=re.compile(r"[LW]*S?H[NYSPU]*D?(?:IC?)?[NYSPUX]*B[BICRXY]*"),
)
