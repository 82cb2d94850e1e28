"""Markup around parts: class names, tags and nesting are drawn from the seed.

One dressing stands for one state of one template: all its pages look alike, as on a
real site, and another seed or another rendering shares nothing with it.
"""

from html import escape
from random import Random

from tests.newsroom.layouts.part import Item, Part, Sheet
from tests.newsroom.layouts.wardrobe import TAGS, class_name, filler

_VOID_ATTRIBUTES = ("", "", "", ' data-x="1"', ' style="clear:both"')


class Dressing:
    def __init__(self, name: str) -> None:
        self.rng = Random(f"dressing {name}")
        self._style = self.rng.choice(("words", "words", "bem", "hash", "short"))
        self._classes: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        rng = self.rng
        self.body_form = rng.choice(("p", "p", "p", "br", "div", "p_span"))
        self.picture_form = rng.choice(("figure", "div", "p", "table"))
        self.depth = rng.randint(1, 5)
        self.broken = rng.random() < 0.4
        self.join = rng.choice(("none", "none", "dates", "all"))
        self.tail_form = rng.choice(("span", "break", "div"))
        self.box_form = rng.choice(("div", "aside", "table"))
        self.body_box = rng.random() < 0.75
        self.html5 = rng.random() < 0.6
        self.filler = filler(rng)
        self._zone_tag = rng.choice(("div", "div", "section", "td"))

    def tag(self, role: str) -> str:
        if role not in self._tags:
            self._tags[role] = self.rng.choice(TAGS.get(role, ("div", "p", "span")))
        return self._tags[role]

    def attr(self, role: str) -> str:
        """The class (or id, or nothing) that this template gives to a role."""
        if role not in self._classes:
            name = class_name(role, self._style, self.rng)
            roll = self.rng.random()
            if roll < 0.1:
                self._classes[role] = f' id="{name}"'
            elif roll < 0.2:
                self._classes[role] = ""
            else:
                self._classes[role] = f' class="{name}"'
        return self._classes[role]

    def page(self, sheet: Sheet) -> str:
        head = "\n".join(sheet.head)
        doctype = "<!DOCTYPE html>"
        if not self.html5:
            doctype = (
                '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
            )
        inner = self.parts(sheet.parts)
        return (
            f'{doctype}\n<html lang="{sheet.language}">\n<head profile="http://gmpg.org'
            f'/xfn/11">\n<meta charset="utf-8"/>\n<title>{escape(sheet.title)}</title>\n'
            f"{head}\n{self.filler}\n</head>\n<body{self.attr('page')}>\n{inner}\n"
            "</body>\n</html>\n"
        )

    def parts(self, parts: list[Part]) -> str:
        """Header, article and footer parts in containers of the template's own."""
        zones: list[tuple[str, list[str]]] = []
        spans: list[tuple[str, int, int, str]] = []
        for part in self._joined(parts):
            zone = _zone(part)
            if not zones or zones[-1][0] != zone:
                zones.append((zone, []))
            zones[-1][1].append(self.part(part))
            spans.append((zone, len(zones) - 1, len(zones[-1][1]) - 1, part.role))
        if self.body_box:
            self._contain(zones, spans)
        main = [html for zone, html in zones if zone == "main"]
        out = []
        for zone, html in zones:
            joined = "\n".join(html)
            if zone == "main" and (html is main[0]):
                joined = self._nest(joined)
            out.append(f"<div{self.attr('zone_' + zone)}>\n{joined}\n</div>")
        return "\n".join(out)

    def _contain(
        self,
        zones: list[tuple[str, list[str]]],
        spans: list[tuple[str, int, int, str]],
    ) -> None:
        """Open a container before the first paragraph, close it after the last."""
        text = [span for span in spans if span[3] in ("paragraph", "item")]
        if not text or text[0][1] != text[-1][1]:
            return
        html = zones[text[0][1]][1]
        first, last = text[0][2], text[-1][2]
        html[first] = f"<div{self.attr('body')}>\n" + html[first]
        html[last] += "\n</div>"

    def _joined(self, parts: list[Part]) -> list[Part]:
        """Neighbouring dates, perhaps the byline too, in one element with breaks."""
        roles = {"none": (), "dates": ("date",), "all": ("date", "byline")}[self.join]
        out: list[Part] = []
        for part in parts:
            if out and part.role in roles and out[-1].role in roles:
                before = out.pop()
                lines = [*(before.breaks or [before.text]), part.text]
                out.append(Part("date", breaks=lines))
            else:
                out.append(part)
        return out

    def _nest(self, html: str) -> str:
        for level in range(self.depth):
            if self._zone_tag == "td" and level == 0:
                html = f"<table{self.attr('grid')}><tr><td>\n{html}\n</td></tr></table>"
            else:
                html = f"<div{self.attr(f'nest{level}')}>\n{html}\n</div>"
        return html + ("</span></a>" if self.broken else "")

    def part(self, part: Part) -> str:
        method = getattr(self, f"draw_{part.role}", None)
        if method is not None:
            return str(method(part))
        if part.items:
            return self._list(part)
        return self._line(part)

    def _line(self, part: Part) -> str:
        text = escape(part.text, quote=False)
        if part.breaks:
            text = "<br/>".join(escape(line, quote=False) for line in part.breaks)
        if part.stamp:
            text = f'<time datetime="{part.stamp}">{text}</time>'
        if part.href:
            title = " title=‘Click’" if self.broken else ""
            text = f'<a href="{escape(part.href)}"{title}>{text}</a>'
        if part.tail:
            text += f" <span>{escape(part.tail, quote=False)}</span>"
        tag = self.tag(part.role)
        return f"<{tag}{self.attr(part.role)}>{text}</{tag}>"

    def draw_paragraph(self, part: Part) -> str:
        text = escape(part.text, quote=False)
        if part.link:
            words, href = part.link
            anchor = f'<a href="{escape(href)}">{escape(words, quote=False)}</a>'
            text = text.replace(escape(words, quote=False), anchor, 1)
        if part.tail:
            text += f" {part.tail}"
        forms = {
            "p": f"<p>{text}</p>",
            "br": f"{text}<br/>\n<br/>",
            "div": f"<div>{text}</div>",
            "p_span": f'<p{self.attr("text")}><span lang="x">{text}</span></p>',
        }
        return forms[self.body_form]

    def draw_language_link(self, part: Part) -> str:
        return self.draw_paragraph(part)

    def draw_item(self, part: Part) -> str:
        text = escape(part.text, quote=False)
        return f"<ul{self.attr('points')}><li>{text}</li></ul>"

    def draw_picture(self, part: Part) -> str:
        alt = f' alt="{escape(part.alt)}"' if part.alt else ""
        img = f'<img src="{escape(part.src or "")}"{alt} width="640"/>'
        text = escape(part.text, quote=False)
        if part.tail:
            text = self._with_tail(text, part.tail)
        if self.picture_form == "figure":
            caption = f"<figcaption>{text}</figcaption>" if text else ""
            return f"<figure{self.attr('picture')}>{img}{caption}</figure>"
        caption = f"<div{self.attr('caption')}>{text}</div>" if text else ""
        if self.picture_form == "p":
            caption = f"<p{self.attr('caption')}><em>{text}</em></p>" if text else ""
            return f"<p>{img}</p>\n{caption}"
        if self.picture_form == "table":
            rows = f"<tr><td>{img}</td></tr><tr><td>{text}</td></tr>"
            return f"<table{self.attr('picture')}>{rows}</table>"
        return f"<div{self.attr('picture')}>{img}{caption}</div>"

    def _with_tail(self, text: str, tail: str) -> str:
        """Caption and signature share a line, each in an element of its own."""
        tail = escape(tail, quote=False)
        forms = {
            "span": f"<span>{text}</span> <span{self.attr('byline')}>{tail}</span>",
            "break": f"{text}<br/><b>{tail}</b>",
            "div": f"{text} <div{self.attr('byline')}>{tail}</div>",
        }
        return forms[self.tail_form]

    def draw_box(self, part: Part) -> str:
        """A box in the running text or below it: heading, lines, a button."""
        lines = [escape(line, quote=False) for line in part.breaks]
        inner = "".join(f"<p>{line}</p>" for line in lines[1:])
        tag = self.tag("box_label")
        head = f'<a href="{part.href or "/donate"}"><{tag}>{lines[0]}</{tag}></a>'
        if self.box_form == "table":
            inner = f"<table><tr><td>{head}{inner}</td></tr></table>"
        elif self.box_form == "aside":
            inner = f"<aside>{head}{inner}</aside>"
        else:
            inner = f"{head}{inner}"
        return f"<div{self.attr('box')}>{inner}</div>"

    def _list(self, part: Part) -> str:
        tag = "ol" if part.role == "trending" else "ul"
        rows = "\n".join(self._entry(item, n, tag) for n, item in enumerate(part.items))
        label = ""
        if part.text:
            heading = self.tag("box_label")
            text = escape(part.text, quote=False)
            label = f"<{heading}{self.attr(part.role + '_label')}>{text}</{heading}>\n"
        return f"<div{self.attr(part.role)}>{label}<{tag}>\n{rows}\n</{tag}></div>"

    def _entry(self, item: Item, number: int, tag: str) -> str:
        text = escape(item.text, quote=False)
        if item.image:
            text = f'<img src="{item.image}" alt="{text}" title="{text}"/>'
        if item.href:
            text = f'<a href="{escape(item.href)}">{text}</a>'
        if tag == "ol":
            text = f"<span>{number + 1}</span> {text}"
        note = f" <span>{escape(item.note, quote=False)}</span>" if item.note else ""
        hidden = ' class="hide_box" style="display:none"' if item.hidden else ""
        return f"<li{hidden}>{text}{note}</li>"

    def draw_form(self, part: Part) -> str:
        text = escape(part.text, quote=False)
        return (
            f'<form{self.attr("form")} action="#" method="post"><h5>{text}</h5>'
            f"<small>{escape(part.tail or '', quote=False)}</small>"
            '<input type="text" name="to"/></form>'
        )

    def draw_raw(self, part: Part) -> str:
        return part.text


def _zone(part: Part) -> str:
    if part.role in ("menu", "site", "top", "menu_hidden"):
        return "top"
    return "bottom" if part.role in ("footer", "footer_menu") else "main"
