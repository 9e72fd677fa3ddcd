"""How a person reaches the app: a window that is a stack of pages and a lock, and decides nothing."""

from lentiz_desk.ui.constants import keep_constants

keep_constants()
