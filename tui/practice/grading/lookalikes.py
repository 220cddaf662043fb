"""Words a letter or two apart that mean different things: one is never a typing slip of the other.

What the library says is known besides; these hold where it is silent. A line holds words that are taken for
each other, and is there to be added to.
"""

_LINES = """
angel angle
breath breathe
casual causal
choose chose
complement compliment
conservation conversation
desert dessert désert
device devise
discreet discrete
employee employer
formally formerly
latitude altitude
later latter
loose lose
marital martial
median medial
mortality morality
moral morale
personal personnel
principal principle
quiet quite
stationary stationery
statue statute status
through thorough though
trail trial
trainee trainer
untied united
throw thrown
ratio ration
vertical vertices
private primate
inherit inherent
read real
fork form
austria australia
argentina argentinian
iran iraq
slovakia slovenia
dominica dominican
adenine adenosine
guanine guanosine
cytosine cytidine
thymine thymidine thiamine
nitrate nitrite nitride
sulfate sulfite sulfide
sulphate sulphite sulphide
chlorate chlorite chloride
phosphate phosphite phosphide
ethane ethene ethyne ethanol ethanal
methane methene methanol methanal
propane propene propyne propanol propanal
butane butene butyne butanol butanal
pentane pentene
hexane hexene
alkane alkene alkyne
amide amine amino
ketone ketose
lactase lactose
maltase maltose
sucrase sucrose
cellulase cellulose
fluorine fluoride
bromine bromide
iodine iodide
osteoblast osteoclast
ileum ilium
humerus humorous
peritoneum perineum
peroneal perineal
trapezium trapezius
venous venus
prostate prostrate
tibia tibial
mucus mucous
callus callous
facial fascial
radian radiant
schon schön
fordern fördern
drucken drücken
zahlen zählen
wurde würde
konnte könnte
hatte hätte
musste müsste
mochte möchte
kirche kirsche
juni juli
junio julio
июнь июль
poisson poison
pécher pêcher pêche
cousin coussin
hombre hombro
caballo cabello
perro pero
pollo polvo
carne carné
esta está
papa papá
casa caza
"""
LINES = tuple(tuple(line.split()) for line in _LINES.casefold().strip().split("\n"))
"""The lines of the table, folded."""

_TAKEN_FOR: dict[str, set[str]] = {}
for _line in LINES:
    for _word in _line:
        _TAKEN_FOR.setdefault(_word, set()).update(other for other in _line if other != _word)


def is_lookalike(given: str, accepted: str) -> bool:
    """Whether a folded word is another one that is taken for the accepted word; plurals in s as well."""
    if given in _TAKEN_FOR.get(accepted, ()):
        return True
    return given.removesuffix("s") in _TAKEN_FOR.get(accepted.removesuffix("s"), ())
