"""Reads the body: what is the article's own text, and where it ends."""

from itertools import takewhile

from ucancrawl.pages.apart import heads_again
from ucancrawl.pages.bare import is_dense
from ucancrawl.pages.bare_body import end_of_bare
from ucancrawl.pages.block import BlockKind, Region
from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.crossheads import (
    continues,
    heads_text,
    parts_text,
    signs_statement,
)
from ucancrawl.pages.embeds import is_quoted, signs_embed
from ucancrawl.pages.fact_lists import is_figure
from ucancrawl.pages.figures import add_caption, paragraph_like, shares_figure
from ucancrawl.pages.gallery import (
    begins,
    goes_on,
    is_alt_with_caption,
    stands_alone,
)
from ucancrawl.pages.home import Home, home_of
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.picture_credits import is_for_all, take_caption
from ucancrawl.pages.pictures import (
    Picture,
    captions_itself,
    is_caption,
    is_furniture_image,
    is_maker,
)
from ucancrawl.pages.prose import is_stray
from ucancrawl.pages.related import is_listed, titles_below, unfolds_text
from ucancrawl.pages.set_in import is_set_in

OUTSIDE = frozenset((Region.NAV, Region.FOOTER, Region.ASIDE, Region.HEADER))


class BodyReader:
    """One walk from the first body line to the end of the article."""

    def __init__(self, lines: list[Line], inside: set[int], lexicon: Lexicon) -> None:
        self._lines = lines
        self._inside = inside
        self._lexicon = lexicon
        self._body = Body()
        self._pending: list[int] = []
        self._broken = False
        """Whether furniture stood after the last body line."""
        self._labelled = 0
        """End of the last box with a related label."""
        self._home = Home(set(), 0, None)
        self._box = 0
        """The element of the last appeal for support: a box with all its text."""
        self._within: bool = False
        self._dense = is_dense(lines)

    def read(self, start: int) -> Body:
        """Walk the lines from the body's first one."""
        self._find_home(start)
        number = start
        end = end_of_bare(self._lines, start, self._inside, self._lexicon)
        while number < end and (step := self._take(number)):
            number += step
        self._body.end = number
        self._close()
        self._read_boxes(number)
        return self._body

    def _read_boxes(self, start: int) -> None:
        """Related boxes below the text's end: behind a day, behind the comments."""
        number = start
        while number < len(self._lines):
            line = self._lines[number]
            is_box = line.role is Role.RELATED and number not in self._inside
            number += self._related(number) if is_box else 1

    def _find_home(self, start: int) -> None:
        self._home = home_of(self._lines, self._inside, start)
        first = self._lines[start : start + 1]
        self._within = any(line.block.region in OUTSIDE for line in first)

    def _take(self, number: int) -> int:
        """Take one line; give how many were used, 0 to stop."""
        line = self._lines[number]
        role = line.role
        is_form = line.block.region is Region.FORM
        if role is Role.COMMENT and self._body.lines and is_form:
            return self._past_box(number)
        if number in self._inside or (self._box and self._box in line.block.parents):
            self._broken = self._broken or bool(line.folded)
            return 1
        if line.block.kind is BlockKind.IMAGE:
            return self._image(number)
        if not line.folded or signs_embed(self._lines, number):
            return 1
        if role is Role.NONE:
            return self._text(number)
        if role is Role.RELATED:
            return self._related(number)
        if role is Role.COMMENT:  # above the text it is a counter, or leads to them
            is_way = line.is_link or line.folded[:1].isdecimal()
            is_bare = not line.block.parents  # where the text ends is known
            if is_bare or (not self._body.lines and is_way):
                return 1
            return self._past_box(number)
        if role in DATES:
            return self._date(number)
        if role is Role.SUPPORT:
            box = self._body.box_of(self._lines, line, self._home.near)
            self._box = box or self._box
        elif role in (Role.READ_FULL, Role.SOURCE):
            self._body.sources.append(number)
        elif role is Role.KEYWORDS:
            self._body.keywords.append(number)
        elif role is Role.BYLINE:
            titles, told = self._body.related, self._body.lines
            if max(titles, default=-1) < max(told, default=0):
                self._body.bylines.append(number)  # else it signs the title above
        elif role is Role.CREDIT:
            return self._credit(number)
        elif (
            role is Role.NUMBER
            and not self._broken
            and self._home.holds(line.block)
            and is_figure(self._lines, number, self._pending or self._body.lines)
        ):
            self._pending.append(number)
            return 1
        self._end_text()
        return 1

    def _end_text(self) -> None:
        """Furniture follows: what stands above it and is made like the text is text."""
        if not self._broken and self._body.lines:
            self._body.take_more(self._lines, self._pending)
        self._broken = True

    def _credit(self, number: int) -> int:
        """A credit below its picture; closed as a sentence, the gallery's last line."""
        pictures = self._body.pictures
        is_caption = self._lines[number].block.kind is BlockKind.CAPTION
        if self._lines[number].ends and self._body.lines and not is_caption:
            self._body.credits.append(number)
            self._accept(number)
        elif is_for_all(self._lines, number, pictures, self._lexicon):
            self._body.credits.append(number)
        elif pictures and pictures[-1].credit is None:
            pictures[-1].credit = number
        return 1

    def _image(self, number: int) -> int:
        block = self._lines[number].block
        if (
            is_furniture_image(block)
            or not self._home.holds(block)
            or (block.region in OUTSIDE and not self._within)
            or (block.anchors and self._broken)
        ):
            return 1
        last = self._body.pictures[-1:]
        if last and shares_figure(self._lines, last[0], number):
            last[0].image = number  # its caption stands above it
            return 1
        picture = Picture(image=number)
        self._body.pictures.append(picture)
        after = number + 1
        like = paragraph_like(self._lines, after, self._home.style)
        if (
            after < len(self._lines)
            and after not in self._inside
            and self._lines[after].folded
            and not heads_again(self._lines, self._body.lines, after)
            and is_caption(self._lines, after, number, like, self._lexicon)
        ):
            return 1 + take_caption(self._lines, after, picture)
        return 1

    def _text(self, number: int) -> int:
        lines, body = self._lines, self._body
        line = lines[number]
        block = line.block
        is_card = self._broken and line.is_link  # below the text, in a list
        if not is_card and captions_itself(line, self._lexicon, is_dense=self._dense):
            add_caption(lines, number, body.pictures, self._pending, self._lexicon)
            return 1
        last = body.pictures[-1] if body.pictures else Picture()
        is_next = last.caption == number - 1 and goes_on(lines, number, self._lexicon)
        is_bare = is_next and self._dense and last.alt is None
        if not is_bare and is_alt_with_caption(
            lines, number, self._lexicon, is_dense=self._dense
        ):
            body.pictures.append(Picture(alt=number, caption=number + 1))
            return 2
        is_first = self._dense and begins(lines, number, self._lexicon)
        if is_next or is_first or stands_alone(lines, number, self._lexicon):
            body.pictures.append(Picture(caption=number))
            return 1
        if last.caption == number - 1 and is_maker(line, self._lexicon):
            last.credit = last.credit or number
            return 1
        belongs = continues if self._broken else is_listed
        if belongs(lines, number, [*body.lines[-1:], *self._pending[-1:]]):
            self._accept(number)
            return 1
        if line.is_link and not line.ends and not is_quoted(lines, number):
            body.related.append(number)
            is_over = not body.lines and block.kind is BlockKind.ITEM  # over all text
            body.loose[number] = is_over or self._home.deep in (0, *block.parents)
            self._broken = True
            return 1
        if block.region in OUTSIDE and not self._within:
            return 1
        if not self._home.takes(line, body.lines) or (
            self._home.is_outside(block)
            and ((self._broken and body.lines) or body.is_unlike(lines, block))
        ):
            self._broken = True
            return 1
        if line.is_prose or (not self._broken and line.ends):
            self._accept(number)
        else:
            self._pending.append(number)
        return 1

    def _accept(self, number: int) -> None:
        self._body.lines.extend(self._pending)
        self._body.lines.append(number)
        self._pending = []
        self._broken = False

    def _date(self, number: int) -> int:
        """A date below the first paragraph opens or closes a list of other articles.

        Between two paragraphs of the text it is a crosshead.
        """
        if not self._body.lines:
            return 1
        last = self._body.lines[-1]
        if not self._broken and (
            parts_text(self._lines, number)
            or signs_statement(self._lines, number, self._lines[last])
        ):
            self._pending.append(number)
            return 1
        if self._past_box(number):
            return 1
        self._pending = []
        self._body.drop_below(last, self._labelled)
        return 0

    def _past_box(self, number: int) -> int:
        """1 for a line of a box that is set into the text; it ends no body, else 0."""
        if not is_set_in(self._lines, self._inside, number, self._body.lines):
            return 0
        self._end_text()
        return 1

    def _related(self, number: int) -> int:
        """A related label: the titles that follow it, one per line."""
        if self._lines[number].value != self._lines[number].text:
            self._body.related.append(number)
            return 1
        told = self._lines[self._body.lines[-1]] if self._body.lines else None
        if told is not None and unfolds_text(self._lines, number, told):
            return 1
        near = self._home.style if told is None else told.block
        head = [n for n in self._pending[-1:] if heads_text(self._lines[n], told)]
        self._close()
        self._pending = [n for n in head if n not in self._body.lines]
        self._broken = True
        found, used = titles_below(self._lines, number, near, self._inside)
        self._body.related += found
        self._labelled = number + used
        return used

    def _close(self) -> None:
        """Short lines at the very end belong to the body if nothing parted them."""
        if not self._broken:
            kept = list(takewhile(self._may_close, self._pending))
            if len(kept) != 1 or not is_stray(self._lines[kept[0]], self._home.style):
                self._body.lines.extend(kept)
        self._pending = []

    def _may_close(self, number: int) -> bool:
        return self._home.may_close(self._lines[number].block)
