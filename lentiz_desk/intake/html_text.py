"""The HTML of a mail as readable text: nothing is fetched, nothing is run, what is hidden is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lentiz_desk.intake.markup import Tag, pieces

MOST_LETTERS = 2_000_000
_LONGEST_ADDRESS = 2_000
_DEEPEST = 8
_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_META_WITHIN = 2_048
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")

_OWN_LINES = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "header", "html", "legend", "li", "main", "menu"),
        *("nav", "ol", "option", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    }
)
_APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})
_EMPTY = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input"),
        *("link", "meta", "param", "source", "track", "wbr"),
    }
)
_DROPPED = frozenset({"script", "style", "title", "xmp", "noembed", "template"})


def html_charset(data: bytes) -> str:
    """Return the character set that an HTML page names in its head; empty when it names none."""
    found = _META.search(data, 0, _META_WITHIN)
    return "" if found is None else found[1].decode()


def html_to_text(html: str) -> tuple[str, bool]:
    """Return HTML as text, and whether that is all of it (what is too long is cut off)."""
    shown = html[:MOST_LETTERS]
    text = _read(shown, hiding=True)
    if text is None:  # what is hidden never ends, and would take the rest of the mail along
        text = _read(shown, hiding=False)
    return text or "", len(shown) == len(html)


def _read(html: str, *, hiding: bool) -> str | None:
    page = _Page()
    hidden, depth = "", 0
    for piece in pieces(html):
        if isinstance(piece, str):
            if not hidden:
                page.say(piece)
        elif hidden:
            if piece.name == hidden:
                depth += -1 if piece.closes else 1
                hidden = hidden if depth else ""
        elif hiding and _hides(piece):
            hidden, depth = piece.name, 1
        elif piece.closes:
            page.close(piece)
        else:
            page.open(piece)
    return None if hidden else page.text()


def _hides(tag: Tag) -> bool:
    if tag.closes or tag.name in _EMPTY or tag.name in _DROPPED:
        return False
    return bool(_HIDDEN.search(tag.written)) and bool(_HIDDEN.search(tag.attribute("style")))


@dataclass(slots=True)
class _Page:
    """Lines of text as they come about."""

    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    link: str = ""
    link_from: tuple[int, int] = (0, 0)
    quoted: int = 0
    as_written: int = 0
    space: bool = False
    said: bool = False  # whether the line has more on it than the sign of a list

    def say(self, text: str) -> None:
        """Add text; space counts once, except where it stands as written."""
        if self.as_written:
            first, *others = text.replace("\r\n", "\n").split("\n")
            self._add(first)
            for other in others:
                self.end_line(always=True)
                self._add(other)
            return
        words = _SPACE.sub(" ", text)
        if words[:1] == " ":
            self.space = True
        if words.strip(" "):
            self._add(words.strip(" "))
            self.space = words[-1:] == " "

    def _add(self, text: str) -> None:
        if text:
            if self.space and self.line and not self.as_written:
                self.line.append(" ")
            self.space, self.said = False, True
            self.line.append(text)

    def open(self, tag: Tag) -> None:
        """Begin an element."""
        match tag.name:
            case "br":
                self.end_line(always=True)
            case "hr":
                self.end_line()
                self._add("-----")
                self.end_line()
            case "a":
                self._end_link()
                self.link = tag.attribute("href").strip()[:_LONGEST_ADDRESS]
                self.link_from = (len(self.lines), len(self.line))
            case "img":
                self._picture(tag.attribute("alt").strip())
            case "td" | "th":
                if self.said:
                    self.line.append(" | ")
                    self.space = False
            case "li":
                self._item()
            case name:
                self._block(name, 1)

    def close(self, tag: Tag) -> None:
        """End an element."""
        if tag.name == "a":
            self._end_link()
        elif tag.name == "br":
            self.end_line(always=True)
        else:
            self._block(tag.name, -1)

    def _block(self, name: str, step: int) -> None:
        if name in _APART:
            self.end_line()
            self._leave_a_line()
        elif name in _OWN_LINES:
            self.end_line()
        if name == "pre":
            self.as_written = max(0, self.as_written + step)
        elif name == "blockquote":
            self.quoted = max(0, self.quoted + step)
        elif name in {"ul", "ol"}:
            if step > 0:
                self.lists.append(0 if name == "ol" else None)
            elif self.lists:
                self.lists.pop()

    def _item(self) -> None:
        self.end_line()
        number = self.lists[-1] if self.lists else None
        if number is not None:
            self.lists[-1] = number + 1
        sign = "- " if number is None else f"{number + 1}. "
        self.line.append("  " * min(max(len(self.lists) - 1, 0), _DEEPEST) + sign)
        self.space = False

    def _picture(self, instead: str) -> None:
        if instead:
            self._add(f"[{_SPACE.sub(' ', instead)}]")

    def _end_link(self) -> None:
        """Put the address behind a link, unless its text is that address."""
        address, self.link = self.link, ""
        if not address or address.startswith(("#", "data:", "javascript:")):
            return
        line, place = self.link_from
        text = "".join(self.line[place:]) if line == len(self.lines) else ""
        if _bare(text) == _bare(address):
            return
        self.space = bool(text.strip()) or self.space
        self._add(f"({address})")

    def _leave_a_line(self) -> None:
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append("> " * min(self.quoted, _DEEPEST))

    def end_line(self, *, always: bool = False) -> None:
        """End the line if there is anything on it; an empty one is kept when it is meant, but never two in a row."""
        text = "".join(self.line).rstrip(" |")
        self.line.clear()
        self.space = self.said = False
        if text.strip():
            self.lines.append("> " * min(self.quoted, _DEEPEST) + text)
        elif always:
            self._leave_a_line()

    def text(self) -> str:
        """Return the whole text."""
        self._end_link()
        self.end_line()
        return "\n".join(line.rstrip() for line in self.lines).strip("\n")


def _bare(address: str) -> str:
    """Return an address without what is left out where people write one."""
    short = address.strip().lower()
    for start in ("mailto:", "tel:", "https://", "http://", "www."):
        short = short.removeprefix(start)
    return short.partition("?subject=")[0].rstrip("/")
