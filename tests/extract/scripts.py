"""Right text in many scripts, with the marks that typographers set around it."""

from hypothesis import strategies as st

_BY_SCRIPT = {
    "Cyrillic": "маяк и я в это ёлка їжак ґанок України СССР Њива",
    "Greek": "φάρος είναι Ω Π μία Ἀθηνᾶ",
    "Hebrew and Arabic": "מגדלור אני שלום של עִבְרִית منارة مرحبا فى و",
    "Han, Kana and Hangul": "灯塔 错 灯台 です。 「港」 ライト 등대 입니다",
    "India and beyond": "दीपस्तंभ नमस्ते ক্ষেত্র வணக்கம் ประภาคาร შუქურა փարոս ប៉ម ሰላም",
    "French and Italian": "été à naïve où façade œuvre Œdème CŒUR É À l’été d’Ålesund ABRÉGÉ déjà città è È",
    "Spanish and Portuguese": "señor ¿qué? ¡Así! año MANHÃ JOÃO não IRMÃ CAMÕES ÓRGÃO Á",
    "German": "Straße Spaß Ärger Ähm groß Öl GRÖẞE",
    "Nordic and Estonian": "Ångström på å Å ø Ø blåbær það Ísland ÞÓR SÍÐ „Öö õ Õhtu HYVÄ hyvää",
    "Slavic in Latin": "Żółć łódź żluťoučký ÚŽASNÝ BLÍŽE KŘÍŽ muž blíž ŽENA Čačak ŠĆ",
    "Hungarian, Romanian, Turkish": "tőr űr Ő Mariș țară İstanbul ğ ş ı Ə ə",
    "Vietnamese": "được Tiếng ỞĐÂY ơ ư Ă lân",
    "maths and units": "√2 ≈π √π ≤≥ ∑ ∂x ∞ x² Å² € £5 ±3 °C 1×¼ × ÷ ∆x ƒ ℝ→ℝ 𝐱 ᵀ ¼ ™ CAFÉ™ © ® § ¶ † № …",
    "emoji and boxes": "✅ ❌ ⚠️ 👩\u200d🚀 ℹ️ 🇪🇸 👍🏽 ★☆ ├── │ ▶ ﬁn",
}
WORDS = [word for words in _BY_SCRIPT.values() for word in words.split(" ")]
MARKS = (
    *("", "…", "”", "“", "’", "‘", " ", "\u00a0", "\u00a0»", "«\u00a0", "»", "«", "—", "–", "?", "!", "."),
    *("„", "‚", "·", "›", "‹", "¹", "²", "…”", "»,", "\u00a0:", "。", "、", "”—“"),
)

marked_words = st.tuples(st.sampled_from(MARKS), st.sampled_from(WORDS), st.sampled_from(MARKS)).map("".join)
right_text = st.lists(marked_words, max_size=12).map(" ".join)
"""Text as people write it, words of any script beside each other."""
