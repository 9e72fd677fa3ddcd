"""Everything the kit has, on one page; for looking at, not for the docs."""

from lentiz_desk.ui import kit
from lentiz_desk.ui.kit import Option, Tone
from lentiz_desk.ui.page import Page

PEOPLE = [
    Option(key="p1", title="Officier (demo)", help="medewerker I&A"),
    Option(key="p2", title="Behandelaar (demo)", help="teamleider"),
    Option(key="p3", title="Betrokkene (demo)", closed="is betrokkene in deze zaak"),
    Option(key="p4", title="Δοκιμή (demo)", help="directeur"),
    Option(key="p5", title="Пример (demo)", help="HR"),
    Option(key="p6", title="مثال (demo)", help="studentenadministratie"),
    Option(key="p7", title="יעל לוי", help="FG"),
]


class WorkGallery(Page):
    """Rows, notices, badges, an empty list."""

    def __init__(self) -> None:
        super().__init__("Werkvoorraad", "Wat vandaag op u wacht, het dringendste boven.")
        self.head_with(kit.PrimaryButton("Nieuwe melding", icon_name="plus"))
        self.add(
            kit.Heading("Vandaag"),
            kit.WorkRow(
                "ZD-2026-K7Q2MX · machtiging loopt vanavond af",
                "Nog 2 bronnen niet bekeken. Daarna kunt u voor deze controle niets meer vastleggen.",
                "Verder met controle",
                icon_name="clock",
                tone=Tone.STOP,
                badge="tot vandaag 18:00",
                urgent=True,
            ),
            kit.WorkRow(
                "ZD-2026-H3ZR8N · betrokkene achteraf informeren",
                "Verplicht na een heimelijke controle. U kunt de zaak pas sluiten als dit klaar is.",
                "Brief maken",
                icon_name="mail",
                tone=Tone.CARE,
                badge="uiterlijk vr 6 maart",
            ),
            kit.WorkRow(
                "Geheimhoudingsverklaring jaarlijks bevestigen",
                "Uw verklaring geldt tot en met 14 maart 2026.",
                "Bevestigen",
                icon_name="sign",
                tone=Tone.INFO,
                badge="uiterlijk za 14 maart",
            ),
        )
        badges = kit.Flow(*(kit.Badge(f"label {tone}", tone) for tone in Tone))
        self.add(badges)
        for tone in (Tone.INFO, Tone.GOOD, Tone.CARE, Tone.STOP):
            self.add(
                kit.Notice(
                    "De kluis kon niet worden geopend.",
                    "Het apparaatgeheim ontbreekt op deze computer.",
                    "Steek de stick met het sleutelbestand in en probeer het opnieuw.",
                    tone=tone,
                    buttons=[kit.Button("Opnieuw proberen")] if tone is Tone.STOP else [],
                )
            )
        self.add(kit.EmptyState("Er wacht vandaag niets op u.", "Melding maken"))


class FormGallery(Page):
    """Every field, with and without something wrong."""

    def __init__(self, *, gaps: bool = False) -> None:
        super().__init__("Verzoek om controle", "ZD-2026-K7Q2MX")
        self.form = form = kit.Form()
        form.section("De aanleiding", "Wat u hier typt valt onder het inzagerecht van de betrokkene.")
        form.ask(
            "question", kit.TextLine(), "Welke vraag moet de controle beantwoorden?", "Eén vraag, zo smal als kan."
        )
        form.ask("facts", kit.TextArea(), "Welke feiten wekken het vermoeden?")
        form.ask(
            "level",
            kit.Choice(
                [Option(key="1", title="Niveau 1: het gemelde bericht"), Option(key="2", title="Niveau 2")], width=360
            ),
            "Hoe ingrijpend?",
        )
        form.beside(("from", kit.DateField(), "Periode van"), ("to", kit.DateField(), "tot en met"))
        form.ask("at", kit.MomentField(), "Wanneer hoorde u het?")
        form.section("Keuze")
        form.ask(
            "decision",
            kit.RadioGroup(
                [
                    Option(key="allow", title="Toestaan"),
                    Option(
                        key="narrow", title="Beperkt toestaan", help="U kiest welke bronnen, periode en uitvoerders."
                    ),
                    Option(key="no", title="Niet toestaan"),
                    Option(key="more", title="Meer informatie vragen", closed="Dat is al een keer gevraagd."),
                ]
            ),
            "Uw besluit",
        )
        form.ask(
            "sources",
            kit.CheckGroup(
                [
                    Option(key="a", title="Openbare berichten van @voorbeeld"),
                    Option(key="b", title="Schoolmail van 1 tot en met 28 februari", closed="Niet gevraagd."),
                ]
            ),
            "Bronnen",
        )
        form.ask("who", kit.PersonPicker(PEOPLE, several=True), "Wie voert de controle uit?")
        form.ask("files", kit.FilePicker(), "Bewijsstukken", "Geen naaktbeelden of seksuele beelden: beschrijf en bel.")
        form.ask("none", kit.Tick("Ik heb geen persoonlijk belang bij deze zaak en ben niet de aanvrager."))
        form.ask("pass", kit.PassphraseField(strength=strength), "Wachtwoordzin")
        self.add(form)
        self.end_with(
            kit.Quiet("Concept opgeslagen om 14:03"),
            kit.Button("Later verder"),
            kit.PrimaryButton("Verzoek indienen", self.check),
        )
        form.put("question", "Is het gemelde account van een leerling van deze school?")
        form.put("from", "2026-02-01")
        form.put("at", "2026-03-03T14:05")
        form.put("decision", "narrow")
        form.put("sources", ["a"])
        form.put("who", ["p1"])
        form.put("none", True)
        form.put("files", ["/tmp/scherm & rand.png", "/tmp/brief van de ouders.pdf"])
        form.put("pass", "vier losse woorden samen")
        if gaps:
            self.check()

    def check(self) -> None:
        self.form.show_gaps([("facts", "Beschrijf de feiten."), ("to", "Vul in tot en met welke dag.")])


class CaseGallery(Page):
    """A timeline beside cards."""

    def __init__(self) -> None:
        super().__init__("ZD-2026-K7Q2MX", "Bericht over een docent · melding van ma 23 februari 2026")
        self.head_with(
            kit.Badge("Controle loopt", Tone.GOOD), kit.Button("Dossierstuk maken"), kit.PrimaryButton("Vastleggen")
        )
        entries = [
            kit.TimelineEntry(
                key=str(number),
                day=day,
                when=when,
                title=title,
                text=text,
                by="Directeur (demo) · rol directie",
                proof="✓ handtekening klopt",
                icon_name=icon,
                tone=tone,
                marks=marks,
                acts=(("Corrigeren", lambda: None),),
            )
            for number, (day, when, title, text, icon, tone, marks) in enumerate(
                [
                    (
                        "di 24 februari 2026",
                        "10:12",
                        "Besluit: beperkt toegestaan",
                        "Alleen de openbare berichten van het gemelde account. De schoolmail valt erbuiten.",
                        "scales",
                        Tone.INFO,
                        (),
                    ),
                    (
                        "di 24 februari 2026",
                        "10:12",
                        "Machtiging verleend, toegang geopend",
                        "Voor 1 medewerker I&A, tot en met di 3 maart 2026, 18:00.",
                        "key",
                        Tone.GOOD,
                        (),
                    ),
                    (
                        "ma 2 maart 2026",
                        "14:05",
                        "Controle: account @voorbeeld, 1–14 februari",
                        "Twee berichten gevonden. " + "x" * 200,
                        "search",
                        Tone.INFO,
                        (("bewijsstuk 3 · scherm.png · sha-256 9f2c…41", Tone.INFO), ("onscherp getoond", Tone.CARE)),
                    ),
                ]
            )
        ]
        side = kit.column(
            kit.Card("Nu te doen", kit.Text("Bekijk 15–28 februari"), kit.PrimaryButton("Verder met controle")),
            kit.Card(
                "Nog niet mogelijk",
                kit.Text("Maatregel vastleggen", weight=kit.Weight.STRONG),
                kit.Quiet("Alleen de directie beslist welke acties volgen, na uw bevindingen."),
            ),
            kit.Card(
                "Wie heeft toegang",
                kit.Facts(("Directeur (demo)", "leest, beslist"), ("Medewerker I&A", "controle tot 18:00")),
            ),
            None,
        )
        whole = kit.row(gap=16)
        whole.addWidget(kit.Timeline(entries), 7)
        whole.addLayout(side, 3)
        self.body.addLayout(whole)


def strength(typed: str) -> kit.Strength:
    enough = len(typed) > 20
    return kit.Strength(
        sentence="Sterk genoeg." if enough else "Te kort: maak een zin van vier woorden.",
        tone=Tone.GOOD if enough else Tone.STOP,
        enough=enough,
    )
