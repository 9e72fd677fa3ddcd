"""The palette as roles: the only place where colours stand."""

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """The four ways in which the app can look."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


class Tone(StrEnum):
    """What a mark says, always beside words."""

    PLAIN = "plain"
    QUIET = "quiet"
    INFO = "info"
    GOOD = "good"
    CARE = "care"
    STOP = "stop"


@dataclass(frozen=True, kw_only=True, slots=True)
class Roles:
    """One colour for each role, as #rrggbb."""

    background: str
    sunken: str
    panel: str
    field: str
    line: str
    edge: str
    text: str
    quiet: str
    faint: str
    accent: str
    accent_tint: str
    accent_strong: str
    on_accent: str
    focus: str
    good: str
    good_tint: str
    care: str
    care_tint: str
    stop: str
    stop_tint: str
    on_stop: str
    hover: str

    def tone(self, tone: Tone) -> str:
        """The colour of words and icons in a tone."""
        return {
            Tone.PLAIN: self.text,
            Tone.QUIET: self.quiet,
            Tone.INFO: self.accent,
            Tone.GOOD: self.good,
            Tone.CARE: self.care,
            Tone.STOP: self.stop,
        }[tone]

    def tint(self, tone: Tone) -> str:
        """The colour behind words in a tone."""
        return {
            Tone.PLAIN: self.sunken,
            Tone.QUIET: self.sunken,
            Tone.INFO: self.accent_tint,
            Tone.GOOD: self.good_tint,
            Tone.CARE: self.care_tint,
            Tone.STOP: self.stop_tint,
        }[tone]


ROLES: dict[Scheme, Roles] = {
    Scheme.LIGHT: Roles(
        background="#f6f7f9",
        sunken="#eceef2",
        panel="#ffffff",
        field="#ffffff",
        line="#e2e5ea",
        edge="#848fa0",
        text="#1d2430",
        quiet="#5d6778",
        faint="#7d8797",
        accent="#1f5fa8",
        accent_tint="#e8f0fa",
        accent_strong="#174b87",
        on_accent="#ffffff",
        focus="#1f5fa8",
        good="#1d7a4b",
        good_tint="#e6f4ec",
        care="#8a5a00",
        care_tint="#fdf3dc",
        stop="#a52a2a",
        stop_tint="#fbe9e7",
        on_stop="#ffffff",
        hover="#f0f3f7",
    ),
    Scheme.DARK: Roles(
        background="#171a20",
        sunken="#1b1f26",
        panel="#1f242c",
        field="#171a20",
        line="#343b47",
        edge="#6f7a8c",
        text="#e8ebf0",
        quiet="#a3adbc",
        faint="#7f8999",
        accent="#7db3f0",
        accent_tint="#22344a",
        accent_strong="#a3caf6",
        on_accent="#10161f",
        focus="#7db3f0",
        good="#7fd1a2",
        good_tint="#1d3629",
        care="#e8c06a",
        care_tint="#3a3018",
        stop="#f09a90",
        stop_tint="#45221f",
        on_stop="#2a0f0d",
        hover="#28303a",
    ),
    Scheme.CONTRAST_LIGHT: Roles(
        background="#ffffff",
        sunken="#ffffff",
        panel="#ffffff",
        field="#ffffff",
        line="#000000",
        edge="#000000",
        text="#000000",
        quiet="#1f1f1f",
        faint="#5a5a5a",
        accent="#003a8c",
        accent_tint="#ffffff",
        accent_strong="#000000",
        on_accent="#ffffff",
        focus="#b00060",
        good="#00501e",
        good_tint="#ffffff",
        care="#5c3a00",
        care_tint="#ffffff",
        stop="#8c0000",
        stop_tint="#ffffff",
        on_stop="#ffffff",
        hover="#e6e6e6",
    ),
    Scheme.CONTRAST_DARK: Roles(
        background="#000000",
        sunken="#000000",
        panel="#000000",
        field="#000000",
        line="#ffffff",
        edge="#ffffff",
        text="#ffffff",
        quiet="#e6e6e6",
        faint="#b0b0b0",
        accent="#8fd0ff",
        accent_tint="#000000",
        accent_strong="#ffffff",
        on_accent="#000000",
        focus="#ffe500",
        good="#8cffb0",
        good_tint="#000000",
        care="#ffe08a",
        care_tint="#000000",
        stop="#ffb0a8",
        stop_tint="#000000",
        on_stop="#000000",
        hover="#262626",
    ),
}
