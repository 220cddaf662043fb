"""Numbers in words: what English ones are worth, and which words of other languages are numbers."""

from collections.abc import Mapping

_UNIT_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_UNITS, _TENS, _ORDINALS = _UNIT_WORDS.split(), _TEN_WORDS.split(), _ORDINAL_WORDS.split()
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}

_TENS_IN_DIGITS = {word: 10 * at for at, word in enumerate(_TENS, start=2)}
_NUMBERS: Mapping[str, int] = {word: at for at, word in enumerate(_UNITS)} | _TENS_IN_DIGITS

IN_DIGITS: Mapping[str, str] = {word: str(number) for word, number in _NUMBERS.items()} | {
    word: f"{at}{_ENDINGS.get(at, 'th')}" for at, word in enumerate(_ORDINALS, start=1)
}
"""English number words and ordinals as they are written in digits: `three` 3, `second` 2nd."""

_MORE_WORDS = """
hundred thousand million billion trillion
zwei drei vier fünf sechs sieben acht neun zehn dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend
deux trois quatre cinq sept huit neuf onze douze treize quatorze quinze seize vingt trente quarante cinquante
soixante
uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta
cincuenta sesenta setenta ochenta noventa
due quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici venti trenta
quaranta cinquanta sessanta settanta ottanta novanta
dois quatro sete oito dez doze treze vinte trinta quarenta cinquenta sessenta oitenta
один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать
пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят
семьдесят восемьдесят девяносто сто
"""
NUMBER_WORDS = frozenset(IN_DIGITS) | frozenset(_MORE_WORDS.casefold().split())
"""Folded. One of them is never a slip of another: девять is nine, десять ten."""


def number_in_words(text: str) -> int | None:
    """The number that folded English words say, below a hundred; None when they say none."""
    match text.replace("-", " ").split():
        case [word]:
            return _NUMBERS.get(word)
        case [tens, unit] if tens in _TENS_IN_DIGITS and unit in _UNITS[1:10]:
            return _NUMBERS[tens] + _NUMBERS[unit]
    return None
