"""From the translators' .po files to the one catalogue that gettext reads."""

from collections.abc import Iterable
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

DOMAIN = "lentiz_desk"


def merged(language: str, sources: Iterable[bytes]) -> Catalog:
    """All messages of the .po files of one language; of a message in two of them, the first translation."""
    whole = Catalog(locale=language, domain=DOMAIN)
    for source in sources:
        for message in read_po(BytesIO(source), locale=language, domain=DOMAIN, abort_invalid=True):
            if message.id and whole.get(message.id, message.context) is None:
                whole[message.id] = message
    return whole


def compiled(language: str, sources: Iterable[bytes]) -> bytes:
    """The .mo file of one language; what is fuzzy is left out, as gettext does."""
    target = BytesIO()
    write_mo(target, merged(language, sources))
    return target.getvalue()
