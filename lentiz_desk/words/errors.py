"""What can go wrong with words."""


class LanguageUnknown(LookupError):
    """The app does not speak this language."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
