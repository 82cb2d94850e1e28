"""News of the Catholic directory: the country stands below the standfirst."""

import re

from ucancrawl.pages.layouts.layout import Layout

LAYOUT = Layout(
    name="directory2013",
    kinds=("english:directory",),
    order=re.compile(r"[LW]*HD?S?N(?:IC?)?B[BICR]*"),
)
