"""The form under which a word is compared: lower case, one spelling, no stretched letters.

`Sooo`, `so` and `SO` have one normal form; so have `apologise` and `apologize`, `n't` and `not`.
A phrase of a pack and a word of a reply match when their normal forms are equal.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CONTRACTED = {
    "n't": "not",
    "nt": "not",
    "'re": "are",
    "'m": "am",
    "'ll": "will",
    "'ve": "have",
    "m": "am",
    "ll": "will",
    "ve": "have",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
    "u": "you",
    "ur": "your",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "thnx": "thanks",
}
_AMERICAN = {
    "centre": "center",
    "cheque": "check",
    "cheques": "checks",
    "defence": "defense",
    "enquire": "inquire",
    "enquiries": "inquiries",
    "enquiry": "inquiry",
    "enrol": "enroll",
    "favourite": "favorite",
    "favourites": "favorites",
    "fulfil": "fulfill",
    "fulfils": "fulfills",
    "grey": "gray",
    "instalment": "installment",
    "instalments": "installments",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "licence": "license",
    "licences": "licenses",
    "practise": "practice",
    "programme": "program",
    "programmes": "programs",
    "theatre": "theater",
    "tyre": "tire",
    "tyres": "tires",
}
_OUR = re.compile(
    r"^((?:dis)?(?:behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|sav))our"
    r"(s|ed|ing|able|ably|ful|less|y|hood)?$"
)
_ISE = re.compile(r"^([a-z]{2,}[a-z])([iy])s(e|ed|es|er|ers|ing|ation|ations|ational|able)$")
_ISE_ALWAYS = re.compile(
    r"(?:^|dis|re|un|pre)(?:adverti|advi|ari|brui|chasti|circumci|clockwi|compri|compromi|conci"
    r"|crui|demi|despi|devi|disgui|enterpri|exci|exerci|experti|franchi|improvi|inci|likewi"
    r"|merchandi|noi|otherwi|paradi|poi|prai|preci|premi|promi|rai|revi|ri|supervi|surmi"
    r"|surpri|televi|wi)$"
)
_DOUBLED = re.compile(r"^([a-z]*[aeiou]l)l(ed|ing|er|ers|ation|ations)$")
_DOUBLING = frozenset({"cancel", "travel", "label", "model", "signal", "total", "fuel", "channel"})
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_TWICE = frozenset(
    "agree all been book call cool door feel feels feeling free fee good hello keep look need "
    "needs off really see seem seen seems seeing soon sweet too week well will yikes yoohoo "
    "meet still tell full skill happy sorry happen happened apple call calling looking poor "
    "school app issue issues pass missing miss boss loss less access success".split()
)


@lru_cache(maxsize=65536)
def normal_form(word: str) -> str:
    """The normal form of one token's text.

    >>> normal_form("Apologised"), normal_form("colour"), normal_form("SOOOO"), normal_form("N’T")
    ('apologized', 'color', 'so', 'not')
    """
    form = word.lower().replace("’", "'")
    if form in _CONTRACTED:
        return _CONTRACTED[form]
    if form in _AMERICAN:
        return _AMERICAN[form]
    if not form.isascii() or not form.isalpha():
        return form
    return _one_spelling(_unstretched(form))


def _unstretched(form: str) -> str:
    if not _STRETCHED.search(form):
        return form
    doubled = _STRETCHED.sub(r"\1\1", form)
    return doubled if doubled in _TWICE else _STRETCHED.sub(r"\1", form)


def _one_spelling(form: str) -> str:
    if found := _OUR.match(form):
        return f"{found[1]}or{found[2] or ''}"
    if (found := _ISE.match(form)) and not _ISE_ALWAYS.search(found[1] + found[2]):
        return f"{found[1]}{found[2]}z{found[3]}"
    if (found := _DOUBLED.match(form)) and found[1] in _DOUBLING:
        return found[1] + found[2]
    return form


def spellings(word: str) -> tuple[str, ...]:
    """The lower-case spellings of a word that share its normal form, the word's own first."""
    lower = word.lower()
    british = re.sub(r"([iy])z(e|ed|es|ing|ation|ations)$", r"\1s\2", lower)
    british = re.sub(r"or(s|ed|ing|able|ful)?$", r"our\1", british)
    form = normal_form(lower)
    others = (each for each in (british, form) if normal_form(each) == form)
    return tuple(dict.fromkeys((lower, *others)))
