"""Colours, measures and type sizes of the paper, in one place (points; A4)."""

from __future__ import annotations

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_LEFT = 68.0
MARGIN_RIGHT = 68.0
MARGIN_TOP = 84.0
MARGIN_BOTTOM = 76.0
COLUMN = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
LABEL = 118.0
"""Width of the column of labels."""
STEP = 8.0
"""The rhythm: distances are multiples or halves of it."""

INK: Color = HexColor("#1d2430")
QUIET: Color = HexColor("#5d6778")
RULE: Color = HexColor("#d5d9e0")
ACCENT: Color = HexColor("#1f5fa8")
ACCENT_TINT: Color = HexColor("#eef4fb")
CARE: Color = HexColor("#8a5a00")
CARE_TINT: Color = HexColor("#fdf6e3")
STOP: Color = HexColor("#a52a2a")
STOP_TINT: Color = HexColor("#fbe9e7")
WATERMARK: Color = HexColor("#f6e9e7")
