"""How well a text is spelt: whether its letters beyond ASCII are frequent in one language or another."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

_ALPHABETS = {
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "uk": "оанивтесрілкдпумязьїбгйчхшжєцющфґ",
    "bg": "аоиетнрсвлкдпмъзгябучщжцхйшюфь",
    "sr": "аоиенртјсвукпмдлзгбљчшцњжћхђфџ",
    "el": "αοιετνσυρκπμληςδγάέίόχθήύώφβωξζψϊΐϋ",
    "he": "יוהלאתרבשמםנעדקחפסטכגןזץצךףְִָֹּ",
    "ar": "الينمتروعبهةدسفكحقأجصشطخضإذثئغظىءآؤ؟،َُِّْ",
    "fa": "ایردنهمتوشسزبکگفلخقعحپجصطغذضآچئءثظژ؟،",
    "th": "านรอกเงมยลวด่ทส้ตัะีปิบคห็แพชไขจื์ถุผโณึซธศฐูใำภญฟฉษฏฬ",
}
"""Whole alphabets, the frequent letters first."""
_ACCENTED = {
    "fr": "éèàêçùôâîûëïœ",
    "de": "üäöß",
    "es": "óíáéñú¿¡ü",
    "pt": "ãáçéóíêõúâàô",
    "it": "èàùòéì",
    "nordic": "åäöøæé",
    "is": "áðíþóæéöúý",
    "et": "äõüöšž",
    "pl": "łążęśóćńź",
    "cs": "íáéěřčžýšůúťďň",
    "sk": "áíčéýžšúťľňôďäóĺŕ",
    "hu": "áéőöóüíűú",
    "ro": "ăîâșțşţ",
    "hr": "čšžćđ",
    "tr": "ıişüçğöâî",
    "lt": "ėšįųžūąčę",
    "lv": "āīēšņļūķžčģ",
    "ca": "àèéíòóúçüï",
    "vi": "àáâăđêôơưéèíìóòúùýạảấầẩậắằệềếểộồốớờợủụừứữịỉ",
}
"""Letters beside those of ASCII, the frequent ones first."""
_SIGNS = {
    "zh": (
        "的一是不了在有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后"
        "答案选择正确错误解释明题选么多什用方法如何能没开发问题请回答种从使进程数据类型件新现成经作同行所与些样把样它因此而其"
        "這個來國說們為時會著過對裡後麼沒開發問題請種從進數據類現經與樣將應該關係實務統過還"
        "，。？！：；（）、“”"
    ),
    "ja": (
        "あいうえおかがきぎくぐけげこごさざしじすずせぜそただちっつてでとどなにぬねのはばひびふへべほまみむめも"
        "やゆよらりるれろわをんアイウエオカガキクグコサシスズセタダチッテデトドナニネノバパビフプベポマミムメモ"
        "ャュョラリルレロンー、。「」？！・日本人一大年出来分何時行見者的前用対法理事方間合正解答問題選択説例"
    ),
    "ko": (
        "이다는을가의에고하은지로도를한사어기대인자그나리시스일아해서라수있니습까정것여보주부전무엇왜게되면요"
        "장동제안만과들상문성세적구선우트공오소원비야신마화조러저용거와드으경계방각음때입답질정답문제설명예"
    ),
}
"""Signs and syllables that every text of some length holds."""
_RAREST = 0.3
"""What the last letter of an alphabet counts; the first counts 1."""
_SAME_SCRIPT = 0.3
_MARKS = {
    **dict.fromkeys("“”‘’„‚«»–—…•€©®°\u00a0", 0.6),
    **dict.fromkeys("×÷±²³½¼¾£§№™µ†→←✓", 0.5),
    **dict.fromkeys("·¥¢¦¨¬´¶¹ºª", 0.1),
}
"""What stands beside letters in any language."""
_SIGN, _STRANGE = 0.4, -1.0
_LATIN = "a-zA-Z\u00c0-\u024f\u1e00-\u1eff"
_LETTER, _OTHER = r"[^\W\d_¹²³¼½¾]", rf"[^\W\d_¹²³¼½¾{_LATIN}]"
_MIXED = re.compile(rf"[a-zA-Z](?={_OTHER})|{_OTHER}(?=[a-zA-Z])")
"""Latin letters and others in one word."""
_CROWDED = re.compile("[\u00c0-\u024f](?=[\u00c0-\u024f])")
"""Accented letters side by side, which in most languages are few."""
_ALONE = re.compile(rf"(?<!{_LETTER})(?![a-zA-Z]){_LETTER}(?!{_LETTER})")
"""A letter that is a word, or a sign read as one."""
_SET_WELL = re.compile(
    r"(?<=[^\W\d_])’(?=[a-zà-ÿ])|(?<![\w“”‘’])[“‘](?=\w)|(?<=[\w.,!?)])[”’](?![\w“”‘’])"
    r"|(?<= )[–—](?= )|(?<=[a-z])[–—](?=[a-z])|(?<=\w)…(?!\w)|(?<=[ -~])\u00a0(?=[ -~])"
)
"""Quotes, apostrophes, dashes and no-break spaces where typographers set them."""
_MISPLACED = re.compile(r"(?<=[^\W\d_])[€£]|(?<![\u0e00-\u0e7f])[\u0e00-\u0e7f](?![\u0e00-\u0e7f])")
"""Signs of money within words, and what no Thai word is: a letter or a vowel by itself."""
_LAST_ALONE = re.compile(rf"(?<!{_LETTER})(?![a-zA-Z]){_LETTER}(?=[ ]*$)", re.M)
"""A letter that is the last word of a line, which no capital is."""
_SYMBOL = re.compile("[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]")


@dataclass(frozen=True, slots=True)
class _Language:
    values: Mapping[str, float]
    others: re.Pattern[str]
    """Characters of its script that are not listed."""

    def value(self, char: str) -> float:
        if char in self.values:
            return self.values[char]
        if self.others.match(char):
            return _SAME_SCRIPT
        return _MARKS.get(char, _SIGN if _SYMBOL.match(char) else _STRANGE)


def _languages() -> Iterator[_Language]:
    for letters in (*_ALPHABETS.values(), *_ACCENTED.values()):
        step = (1 - _RAREST) / len(letters)
        yield _Language({letter: 1 - at * step for at, letter in enumerate(letters)}, re.compile("(?!)"))
    for name, signs in _SIGNS.items():
        others = "[\uac00-\ud7a3]" if name == "ko" else "[\u4e00-\u9fff]"
        yield _Language(dict.fromkeys(signs, 1.0), re.compile(others))


_LANGUAGES = tuple(_languages())


def fitness(text: str) -> float:
    """How well the characters beyond ASCII fit the language they fit best; 1 is best, 0 and below is poor.

    Words that mix scripts, go on with a capital or are a single letter speak against it, quotes in their
    places for it. Every character is looked at, so pass a sample.
    """
    found = Counter(char for char in text.lower() if char > "\x7f")
    total = found.total()
    if not total:
        return 1.0
    best = max(sum(count * language.value(char) for char, count in found.items()) for language in _LANGUAGES)
    inside = sum(one.islower() and two > "\x7f" and two.isupper() for one, two in pairwise(text))
    halves = len(_CROWDED.findall(text)) + len(_ALONE.findall(text)) - len(_SET_WELL.findall(text))
    misplaced = len(_MIXED.findall(text)) + len(_MISPLACED.findall(text))
    misplaced += sum(map(str.isupper, _LAST_ALONE.findall(text)))
    return (best - inside - misplaced - halves / 2) / total
