"""The wording of the letters: a director adapts a text of the school, looks at it, and lays it down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lentiz_desk.desk.letter_filling import FILLED_BY_CASE
from lentiz_desk.desk.letter_texts import own_texts, pack_today, word_letter
from lentiz_desk.desk.letters import preview_text
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.letters import APPEAL, LetterPack, gaps
from lentiz_desk.domain.values import Role
from lentiz_desk.ui import kit
from lentiz_desk.ui.dossier.preview import ENOUGH, Preview
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import Option, Tone
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dossier_page as common
from lentiz_desk.words import letters as words
from lentiz_desk.words import ui as ui_words


@dataclass(frozen=True, kw_only=True)
class TextsFacts:
    """The texts that hold, which of them are the organisation's own, and whether one may word them."""

    holds: LetterPack
    own: frozenset[str]
    may_word: bool


class LetterTextsPage(FetchedPage[TextsFacts]):
    """One text at a time on the left, how it looks on the right."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, words.texts_title())
        chosen = args.get("text")
        self._chosen = chosen if isinstance(chosen, str) else ""
        self._filling_in = False
        self._wordings: dict[str, tuple[str, str]] = {}
        self.set_title(words.texts_title(), words.texts_subtitle())
        self.form = kit.Form()
        self.update_button = kit.Button(common.show_preview(), self.show_preview, icon_name="refresh")
        self.preview = Preview(self.update_button)
        self.put_beside(self.preview, enough=ENOUGH)
        self.back = kit.Button(words.bring_back(), self.bring_back, icon_name="history")
        self.lay = kit.PrimaryButton(words.lay_down(), self.lay_down, icon_name="sign")
        self.end_with(kit.Button(ui_words.go_back(), self.go_back.emit), self.back, self.lay)

    def fetch(self, session: Session) -> TextsFacts:
        """Read the texts."""
        return TextsFacts(
            holds=pack_today(session),
            own=own_texts(session),
            may_word=session.register.has_role(session.person, Role.DIRECTOR),
        )

    def build(self, facts: TextsFacts) -> None:
        """The choice of a text, the text, and what is filled in of it."""
        texts = [Option(key=text.key, title=words.text_name(text)) for text in facts.holds.letters]
        ways = [Option(key=APPEAL + item.key, title=words.appeal_name(item.source)) for item in facts.holds.appeals]
        self.form = form = self.keep(kit.Form())
        form.section()
        form.ask("text", kit.Choice([*texts, *ways], width=340), words.which())
        self._state = kit.Quiet(small=True)
        form.place(self._state)
        form.section(words.text_section())
        form.ask("subject", kit.TextLine(), words.subject())
        form.ask("body", kit.TextArea(least=14), words.body())
        card = form.section(words.filled_by_case())
        self._by_case = kit.Quiet()
        card.add(self._by_case)
        card = form.section(words.filled_in_by_hand())
        self._by_hand = kit.Quiet()
        card.add(self._by_hand)
        if facts.may_word:
            card.add(kit.Quiet(words.always_same_help(), small=True))
        self.content.addWidget(form)
        if not facts.may_word:
            self.content.addWidget(kit.Notice(words.only_directors(), tone=Tone.CARE))
        for button in (self.back, self.lay):
            button.setVisible(facts.may_word)
        form.put("text", self._chosen or facts.holds.letters[0].key)
        self._fill()
        form.changed.connect(self._follow)

    def lay_down(self) -> None:
        """Sign the wording, when nothing is empty."""
        if self.facts is None or self.busy.is_running():
            return
        found = [
            (name, words.gap_empty())
            for name in ("subject", "body")
            if not self.form.question(name).isHidden() and not self.form.text(name).strip()
        ]
        self.form.show_gaps(found)
        if not found:
            self._word(self.form.text("subject"), self.form.text("body"), words.laid_down())

    def bring_back(self) -> None:
        """Let the text of the app hold again."""
        self._word("", "", words.brought_back())

    def show_preview(self) -> None:
        """Draw the text as a letter, with its gaps."""
        key, subject, body = self.form.text("text"), self.form.text("subject"), self.form.text("body")
        if self.facts is None or self.busy.is_running():
            return

        def drawn(pdf: bytes) -> None:
            self.busy.finish()
            self.preview.show_pdf(pdf)

        def failed(error: Exception) -> None:
            self.busy.finish()
            self.tell(error)

        self.busy.start(common.drawing())
        self.workplace.ask(
            lambda session: preview_text(session, key, subject=subject, body=body), drawn, failed, owner=self
        )

    def _word(self, subject: str, body: str, said: str) -> None:
        key = self.form.text("text")

        def done(_result: None) -> None:
            self._chosen = key
            self._wordings.pop(key, None)
            self.said.emit(said)
            self.refresh()

        self.record(words.laying_down(), lambda session: word_letter(session, key, subject=subject, body=body), done)

    def _follow(self, key: str) -> None:
        if key == "text":
            self._fill()
        elif not self._filling_in:
            self._wordings[self.form.text("text")] = self.form.text("subject"), self.form.text("body")
            self._say_gaps()

    def _fill(self) -> None:
        facts, key = self.facts, self.form.text("text")
        if facts is None:
            return
        subject, body = self._wordings.get(key) or facts.holds.wording(key)
        self.form.set_shown("subject", shown=not key.startswith(APPEAL))
        self._filling_in = True
        self.form.put("subject", subject)
        self.form.put("body", body)
        self._filling_in = False
        own = key in facts.own
        self._state.setText(words.own_wording() if own else words.shipped_wording())
        self.back.setEnabled(own)
        self._say_gaps()

    def _say_gaps(self) -> None:
        found = gaps(self.form.text("body"))
        self._by_case.setText(", ".join(name for name in found if name in FILLED_BY_CASE) or "–")
        self._by_hand.setText(", ".join(name for name in found if name not in FILLED_BY_CASE) or "–")
