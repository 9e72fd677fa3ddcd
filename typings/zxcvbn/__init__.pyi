from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypedDict

class Feedback(TypedDict):
    warning: str
    suggestions: list[str]

class Result(TypedDict):
    password: str
    guesses: Decimal | int
    guesses_log10: float
    sequence: list[dict[str, Any]]
    calc_time: timedelta
    crack_times_seconds: dict[str, Decimal | float]
    crack_times_display: dict[str, str]
    score: int
    feedback: Feedback

def zxcvbn(password: str, user_inputs: Iterable[object] | None = ..., max_length: int = ...) -> Result: ...
