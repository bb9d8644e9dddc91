"""Letters made by hand for the drawing tests: every kind of block, and names in many scripts."""

from __future__ import annotations

from datetime import UTC, datetime

from gezin_desktop.letter.model import (
    Address,
    Block,
    Box,
    Bullets,
    Calculation,
    Cell,
    Column,
    Condition,
    Definitions,
    Heading,
    Letter,
    Letterhead,
    Note,
    Numbered,
    Panel,
    Paragraph,
    PersonRow,
    Receipt,
    Row,
    RowGroup,
    Span,
    Step,
    Steps,
    Table,
    Text,
    Timeline,
    TimelineEntry,
    words,
)

MADE_AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

NAMES = {
    "Ukrainian": "Олександр Ковальчук",
    "Greek": "Ελένη Παπαδοπούλου",
    "Vietnamese": "Nguyễn Thị Ánh",
    "Arabic": "محمد بن عبد الله",
    "Persian": "فاطمه محمدی‌پور",
    "Hebrew": "יצחק כהן",
    "Tigrinya": "ሰላም ገብረ",
    "Hindi": "प्रियंका श्रीवास्तव",
    "Armenian": "Արմեն Պետրոսյան",
    "Georgian": "ნინო ბერიძე",
    "Thai": "สมชาย ใจดี",
    "Chinese": "王小明",
    "Japanese": "山田 はなこ",
    "Korean": "김민지",
    "Bengali": "শেখ মুজিবুর",
    "Tamil": "கார்த்திக் ராஜா",
    "Sinhala": "සමන් පෙරේරා",
    "Khmer": "សុខា ចាន់",
    "Burmese": "အောင်ဆန်းစုကြည်",
    "Turkish": "Şükrü Öğüt",
    "Polish": "Łukasz Żółć",
}


def text(marked: str, field: str = "") -> Text:
    """A text in which ``**`` switches bold on and off."""
    parts = marked.split("**")
    return tuple(Span(part, index % 2 == 1, field) for index, part in enumerate(parts) if part)


def paragraph(marked: str) -> Paragraph:
    return Paragraph(text(marked))


def letter(*blocks: Block, title: str = "Advies 2026-0101") -> Letter:
    """A letter around blocks, the subject first."""
    subject = Heading(1, words("Voorlopig advies"))
    return Letter(
        "nl",
        title,
        Letterhead("Rechtswinkel Eemland", "Gratis advies over familie en verblijf"),
        Address(
            "Rechtswinkel Eemland, Postbus 000, 3800 AA Amersfoort",
            (
                words("Daan Vermeer"),
                words("Langestraat 14"),
                words("3811 AE\u00a0\u00a0AMERSFOORT"),
            ),
        ),
        (("Datum", "21 november 2026"), ("Ons nummer", "2026-0101")),
        (subject, *blocks),
        ("Rechtswinkel Eemland", "033 000 00 00"),
        "Pagina {n} van {m}",
        ("Rechtswinkel Eemland", "2026-0101", "21 november 2026"),
    )


def table(rows: int, *, groups: int = 1) -> Table:
    """A table of conditions with ``rows`` rows in each of its groups."""
    columns = (
        Column(words("Voorwaarde"), 46),
        Column(words("Waarom"), 81),
        Column(words("Bron"), 38, small=True),
    )
    made = tuple(
        Row(
            (Cell(words(f"Punt {n}"), "met"), Cell(words("U bent Nederlander.")), Cell(words("Vb")))
        )
        for n in range(rows)
    )
    titles = [words(f"Groep {n}") if groups > 1 else () for n in range(groups)]
    return Table(columns, tuple(RowGroup(made, title) for title in titles), "Wat in orde is")


def condition(
    title: str, *body: str, sources: tuple[str, ...] = ("Vb 2000, art. 3.74",)
) -> Condition:
    return Condition(
        ("income-sufficient",), "notyet", text(title), tuple(map(paragraph, body)), "Bron", sources
    )


def every_block() -> tuple[Block, ...]:
    """One of each kind."""
    people = tuple(
        PersonRow(sign, words(f"Uw {who}"), text("**Nog niet.** Eén punt is open."))
        for sign, who in (("notyet", "partner رنا الحداد"), ("ask", "kind"), ("refer", "ouder"))
    )
    advice = Bullets(
        (text("**Hebt u een vrijstelling?** Dan niet."), text("**Hebt u die niet?** Dan wel."))
    )
    total = (text("**Tekort**"), text("**€\u00a0187,00**"))
    sums = Calculation(
        ((words("Norm"), words("€\u00a02.337,00")), (words("Loon"), words("€\u00a02.150,00"))),
        total,
    )
    steps = Steps(
        (
            Step(text("**Beantwoord onze vragen.** Bel ons."), words("Zo snel mogelijk")),
            Step(
                text("**Regel een apostille.**"),
                words("Begin nu."),
                words("Dit kan maanden duren."),
            ),
        )
    )
    papers = Table(
        (
            Column(words("Document"), 54),
            Column(words("Wat moet u doen?"), 80),
            Column(words("Stand"), 31),
        ),
        (
            RowGroup(
                (
                    Row(
                        (
                            Cell(words("Huwelijksakte"), after=words("Marokko, 2024")),
                            Cell(
                                items=(words("Vraag een apostille."), words("Laat vertalen.")),
                                after=words("Tip."),
                            ),
                            Cell(words("niet in orde"), "notyet"),
                        )
                    ),
                ),
                words("Van u beiden"),
            ),
        ),
    )
    dates = Timeline(
        (
            TimelineEntry(words("1 december 2026"), "past", words("De dag waarmee wij rekenden.")),
            TimelineEntry(
                words("1 maart 2027"), "ind-term", words("Uiterste dag voor het besluit.")
            ),
        ),
        (("ind-term", "termijn van de IND"),),
    )
    return (
        paragraph("Beste Daan Vermeer,"),
        Panel(words("Uitkomst: nog niet te zeggen"), "ask",
              (paragraph("Bijna alles klopt."), advice)),
        Panel(words("Uitkomst: voor niemand is het al rond"), None, (), people),
        Box(words("Is uw aanvraag al weg?"), (paragraph("Die dag is voorbij."),),
            ((words("Ja"), words("Stuur na.")), (words("Nee"), words("U bent niet te laat.")))),
        Box(words("Uw veiligheid gaat voor"), (paragraph("Overleg eerst met ons."),), safety=True),
        Heading(2, words("Wat u nu moet doen")),
        steps,
        Heading(2, words("Wat nog niet in orde is")),
        Condition(("income-sufficient",), "ask", words("Genoeg inkomen: nog niet bekend"),
                  (paragraph("U krijgt loon."), sums,
                   Numbered((words("Hebt u een brief?"), words("Of een indicatie?")), 4)),
                  "Bron", ("Vw 2000, art. 16", "Vb 2000, art. 3.74")),
        condition("Tweede punt", "Dit gaat over uw papieren."),
        Heading(2, words("Waaraan u al voldoet")),
        table(5),
        Note("na", text("**Geldt niet voor u:** een jaar wonen.")),
        Heading(2, words("Uw papieren")),
        paragraph("Stuur kopieën."),
        papers,
        Heading(2, words("Belangrijke data")),
        dates,
        Heading(2, words("Bronnen")),
        Definitions(((words("Vb 2000", bold=True), words("Vreemdelingenbesluit 2000")),)),
        Receipt(words("Gegevens van dit advies"), ((words("Brief"), words("21 november 2026")),)),
    )  # fmt: skip
