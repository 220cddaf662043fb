import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.decoding.legacy import read_damaged_utf8, read_legacy

TEXTS = {
    "ru": "Что такое маяк и зачем он нужен кораблям у берега?",
    "uk": "Що таке маяк і навіщо він кораблям? Їх бачать здалеку.",
    "bg": "Какво е фар и защо е нужен на корабите?",
    "zh": "灯塔是什么？它为什么要旋转？",
    "zh-hant": "燈塔是什麼？它為什麼要旋轉？",
    "ja": "灯台とは何ですか？なぜ回るのですか。ライトが必要です。",
    "ko": "등대는 무엇입니까? 왜 돌아갑니까?",
    "fr": "Qu’est-ce qu’un phare ? L’été, où dîne-t-on près du château ?",
    "de": "Was ist ein Leuchtturm? Türme und Häfen, große Straßen für Schiffe.",
    "pl": "Źródło światła świeci nocą, żeby łodzie widziały brzeg.",
    "cs": "Proč svítí maják v noci, když je příliš žluťoučký kůň?",
    "hu": "Miért őrzi a tűz az űrhajót éjjel?",
    "tr": "Işık neden döner, gemiler kıyıyı görsün diye mi? Şu ağaç güzel.",
    "el": "Τι είναι ο φάρος; Γιατί φωτίζει τη νύχτα;",
    "he": "מהו מגדלור? מדוע הוא מסתובב בלילה?",
    "ar": "ما هي المنارة؟ لماذا تدور في الليل؟",
    "th": "ประภาคารคืออะไร ทำไมจึงหมุนในเวลากลางคืน",
    "es": "¿Qué es un faro? El niño señaló la montaña; ¡así está!",
    "pt": "Não há razão; a informação está à mão.",
    "is": "Hvað er viti? Það er ljós við ströndina, þar sem skip sjá það.",
    "lt": "Kas yra švyturys? Kodėl jis šviečia naktį, žmonės mato krantą?",
}
ENCODINGS = {
    "cp1251": ("ru", "uk", "bg"),
    "koi8_r": ("ru",),
    "koi8_u": ("uk",),
    "cp866": ("ru",),
    "iso8859_5": ("ru",),
    "mac_cyrillic": ("ru",),
    "gb18030": ("zh",),
    "big5": ("zh-hant",),
    "shift_jis": ("ja",),
    "euc_jp": ("ja",),
    "euc_kr": ("ko",),
    "cp1252": ("fr", "de", "es", "pt", "is"),
    "mac_roman": ("fr", "de"),
    "cp850": ("de",),
    "cp1250": ("pl", "cs", "hu"),
    "iso8859_2": ("pl", "cs", "hu"),
    "cp1254": ("tr",),
    "cp1253": ("el",),
    "cp1255": ("he",),
    "cp1256": ("ar",),
    "iso8859_6": ("ar",),
    "cp874": ("th",),
    "cp1257": ("lt",),
}
CASES = [(encoding, name) for encoding, names in ENCODINGS.items() for name in names]
ASCII = "Some plain words.\n\n- [ ] `code()`\n"


FEW = (
    "Qual è la prima lampada? La seconda non è accesa, ed è blu.\n",
    "**B. Oil lamp** ·\nC. Gas lamp ·\nD. Arc lamp ·\n",
    "Costs 5 £ · 3 € a night\n",
)
"""Texts with few signs beyond ASCII, each by itself."""


@pytest.mark.parametrize("text", FEW)
@pytest.mark.parametrize("around", ["{}", ASCII + "{}"])
def test_signs_that_stand_alone_are_of_the_west(text: str, around: str) -> None:
    document = around.format(text)
    read, _, wrong = read_legacy(document.encode("cp1252"))
    assert (read, wrong) == (document, 0)


def test_a_sign_of_money_is_no_letter_of_a_word() -> None:
    text = "Что такое проектирование? Чего не делает вся конструкция?"
    assert read_legacy(text.encode("cp1251")) == (text, "cp1251", 0)


@pytest.mark.parametrize(("encoding", "language"), CASES)
@pytest.mark.parametrize("around", ["{}", "{}\n{}\n{}\n", ASCII * 50 + "{}\n"])
def test_a_sentence_is_enough_to_tell_the_encoding(encoding: str, language: str, around: str) -> None:
    text = around.replace("{}", TEXTS[language])
    read, _, wrong = read_legacy(text.encode(encoding))
    assert (read, wrong) == (text, 0)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (text, "cp1252")
            for text in ("it’s a “test”", "naïve café", "© 2020", "20 €", "3 ± 2 °C", "x²", "½ l")
        ),
        *(
            (text, "cp1252")
            for text in ("• one", "Müller", "¿Cuál?", "§ 5", "2 × 2 ÷ 4", "£5", "smörgåsbord")
        ),
        *((text, "mac_roman") for text in ("• one", "don’t — ever…", "smörgåsbord")),
        *((text, "cp1251") for text in ("Привет, мир", "Ответ: б")),
        *(
            ("Привет", "cp866"),
            ("你好", "gb18030"),
            ("正解", "cp932"),
            ("こたえ", "euc_jp"),
            ("정답", "cp949"),
        ),
    ],
)
def test_a_word_or_a_sign_mostly_is(text: str, encoding: str) -> None:
    assert read_legacy(f"{ASCII}{text}\n".encode(encoding))[0] == f"{ASCII}{text}\n"


ENGLISH = "It’s the user’s choice, isn’t it? Don’t “quote” me, or do…\n"


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp950", "gb18030", "cp932", "cp949"])
@pytest.mark.parametrize("text", ["The lamp’s light\n", ENGLISH, ENGLISH * 50])
def test_english_with_nothing_but_quotes_beyond_ascii_is_read(encoding: str, text: str) -> None:
    assert read_legacy(f"{ASCII}{text}".encode(encoding))[0] == f"{ASCII}{text}"


def test_a_wrong_byte_in_much_right_text_does_not_change_the_encoding() -> None:
    data = "灯塔是什么？\n".encode("gb18030") * 100 + b"\xff\n"
    assert read_legacy(data) == ("灯塔是什么？\n" * 100 + "\ufffd\n", "gb18030", 1)


def test_lines_of_another_encoding_are_read_each_in_its_own() -> None:
    data = "Привет, мир\nok\n".encode() + "Türme\n".encode("cp1252") + "Пока".encode()
    read = read_damaged_utf8(data)
    assert read == ("Привет, мир\nok\nTürme\nПока", ("line 3 is not UTF-8: read as cp1252",))


def test_wrong_bytes_among_right_ones_are_replaced_and_told() -> None:
    data = "Что такое маяк?".encode() + b"\xff\n" + b"ok\n" * 20 + "Это свет.".encode() + b"\xfe"
    read = read_damaged_utf8(data)
    assert read is not None
    assert read[0].startswith("Что такое маяк?\ufffd\n")
    assert read[1] == ("lines 1 and 22 are not UTF-8 throughout: wrong bytes became \ufffd",)


@pytest.mark.parametrize(("encoding", "language"), CASES)
def test_another_encoding_is_not_taken_for_damage(encoding: str, language: str) -> None:
    assert read_damaged_utf8(f"{TEXTS[language]}\n".encode(encoding) * 3) is None


@given(st.binary(max_size=80))
def test_any_bytes_are_read_with_as_many_lines(data: bytes) -> None:
    read = read_damaged_utf8(data)
    if read is not None:
        assert read[0].count("\n") == data.count(b"\n")
    read_legacy(data)
