"""Whether a word is a Vietnamese syllable: onset, rhyme, and the tones that a rhyme can bear.

Takes a word in NFC and small letters, gives yes or no. It alone knows the rhymes of the language.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SHARP_OR_HEAVY = {"\u0301", "\u0323"}
_ONSETS = (
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_RHYMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu
    """.split()
)
# After "qu" the u is part of the onset; after "gi" the i is.
_AFTER_QU = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây
    e ec en eo et ê êch ên ênh êt êu i ia ich in inh it iu iêt ôc ơ ơi ơn y ych yên yêt ynh yt yp o
    oang oăt
    """.split()
)
_AFTER_GI = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eo ep et ê ên êt o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơn ơt
    u ua uc ui um un ung up ut ư ưa ưng ương ươc ươi ươm ưn ưt êng iêng
    uôc
    """.split()
)
_BEFORE_FRONT = frozenset(("ngh", "gh", "k"))  # spelled so before e, ê, i, y only
_BEFORE_BACK = {"ng": "eêiy", "c": "eêiy", "g": "eêy"}  # never spelled so before these
_TABLES = {"qu": _AFTER_QU, "gi": _AFTER_GI}


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether the word can be one Vietnamese syllable; small letters, NFC."""
    plain, tone = _without_tone(word)
    return tone is not None and any(
        plain.startswith(onset) and _fits(onset, plain[len(onset) :], tone) for onset in _ONSETS
    )


def _without_tone(word: str) -> tuple[str, str | None]:
    """The word without its tone mark, and the mark ("" for none, None for more than one)."""
    marks = [mark for mark in unicodedata.normalize("NFD", word) if mark in _TONES]
    bare = "".join(char for char in unicodedata.normalize("NFD", word) if char not in _TONES)
    plain = unicodedata.normalize("NFC", bare)
    return plain, marks[0] if len(marks) == 1 else ("" if not marks else None)


def _fits(onset: str, rhyme: str, tone: str) -> bool:
    if rhyme not in _TABLES.get(onset, _RHYMES):
        return False
    if onset in _BEFORE_FRONT and rhyme[0] not in "eêiy":
        return False
    if onset in _BEFORE_BACK and rhyme[0] in _BEFORE_BACK[onset]:
        return False
    return tone in _SHARP_OR_HEAVY if rhyme.endswith(("c", "ch", "p", "t")) else True
