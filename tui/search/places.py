"""Where in a card a word stands, as far as ranking tells places apart, and what that is worth."""

from tui.search.document import Field, SearchDocument

TIERS = (
    (Field.QUESTION,),
    (Field.TOPIC, Field.TAG),
    (Field.KEY_POINT, Field.CHOICE),
    (Field.ANSWER, Field.EXPLANATION),
)
TIER_WEIGHTS = (1.0, 0.85, 0.75, 0.65)
"""A hit in the question beats one in the answer; also a slip there (0.7, 0.55) beats the answer's word."""
PART_WORTH = 0.92
"""`java` finds Java before JavaScript."""
PLACES = 2 * len(TIERS)
"""A place is twice the tier's position, plus one for words that are only a part of longer ones there."""
PLACE_WEIGHTS = tuple(weight * worth for weight in TIER_WEIGHTS for worth in (1.0, PART_WORTH))
TIER_OF = {field: tier for tier, fields in enumerate(TIERS) for field in fields}


def tier_texts(document: SearchDocument) -> tuple[str, ...]:
    """The card's texts by tier, fields apart by line ends."""
    return (
        document.question,
        "\n".join((document.topic, *document.tags)),
        "\n".join((*document.key_points, *document.choices)),
        f"{document.answer}\n{document.explanation}",
    )
