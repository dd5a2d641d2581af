"""Texts that nobody writes in good faith, up to the length of Twitch's longest message."""

from hypothesis import strategies as st

LONGEST = 500
"""Code points in Twitch's longest message."""
SCRIPTS = (
    ("a", "z"), ("A", "Z"), ("0", "9"), (" ", "/"), ("à", "ÿ"), ("α", "ω"), ("а", "я"),
    ("Ꭰ", "Ᏼ"), ("א", "ת"), ("ء", "ي"), ("अ", "ह"), ("ก", "๎"), ("ᄀ", "ᇿ"), ("가", "힣"),
    ("ァ", "ヿ"), ("一", "俿"), ("\u0300", "\u036f"), ("\u0e31", "\u0e4e"), ("\u200b", "\u200f"),
    ("\u202a", "\u202e"), ("\u2060", "\u206f"), ("\ufe00", "\ufe0f"), ("①", "⓿"), ("─", "◿"),
    ("⠀", "⣿"), ("！", "～"), ("𝐀", "𝟿"), ("🄰", "🆉"), ("🇦", "🇿"), ("😀", "🙏"),
    ("\U000e0000", "\U000e007f"), ("\ud800", "\udfff"), ("\0", "\x1f"),
)  # fmt: skip
"""Stretches of Unicode that mean trouble to somebody: scripts, marks, controls, halves of pairs."""
FRAGMENTS = (
    "a" * 60, "a!" * 30, "x x x x x x x x x x ", "s.a.l.o.p.e ", "1-" * 40, "((((((((((",
    "]]]]]]]]", "http://", "https://a.b@c.d/", "www.", ".com", " point com ", " (dot) ", "xn--",
    "[::ffff:1.2.3.4]", "99999999999999999999", "06 12 34 56 78 ", "4111 1111 1111 1111 ",
    "FR76 3000 6000 01", "@@@@@@@@", "@a_b ", "#", "é\u0301\u0302\u0303\u0304" * 8, "ẞ", "ŉ", "ﷺ",
    "İ", "ſ", "İ̇", "K", "ǆ", "\u202e",
    "\u200d\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "« ", " »", "“", "”",
    '"', "'", "’", "c'est raciste de dire ", "he called me a ", "t'es un ", "you are a ",
    "je vais te ", "fils de pute ", "f*ck ", "c■nnard ", "pute", "KEKW ", "=cmd|' /C calc'!A0",
    "<script>", "%s%n{0}", "\\", "$(x)", "../" * 9, "12 rue des ", "75001 ",
)  # fmt: skip
"""What filters look for, whole and in halves: their own triggers are the worst of their inputs."""

LETTERS = st.one_of([
    st.text(st.characters(min_codepoint=ord(first), max_codepoint=ord(last)), max_size=40)
    for first, last in SCRIPTS
])  # fmt: skip
REPEATED = st.builds(
    lambda part, times: part * times,
    st.one_of(st.sampled_from(FRAGMENTS), st.text(min_size=1, max_size=4)),
    st.integers(1, LONGEST),
)
PART = st.one_of(LETTERS, st.sampled_from(FRAGMENTS), REPEATED, st.text(max_size=30))

hostile_texts = st.lists(PART, min_size=1, max_size=12).map(lambda parts: "".join(parts)[:LONGEST])
"""A strategy: any mixture of them, cut where Twitch cuts."""
