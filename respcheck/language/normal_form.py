"""The form under which a word is compared: lower case, one spelling, no stretched letters.

`Sooo`, `so` and `SO` have one normal form; so have `apologise` and `apologize`, `n't` and `not`.
A phrase of a pack and a word of a reply match when their normal forms are equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, product, zip_longest

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
    "re": "are",
    "s": "'s",
    "d": "'d",
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
    "acknowledgement": "acknowledgment",
    "acknowledgements": "acknowledgments",
    "ageing": "aging",
    "catalogue": "catalog",
    "catalogues": "catalogs",
    "centre": "center",
    "centred": "centered",
    "centres": "centers",
    "cosy": "cozy",
    "defence": "defense",
    "enquire": "inquire",
    "enquired": "inquired",
    "enquires": "inquires",
    "enquiries": "inquiries",
    "enquiring": "inquiring",
    "enquiry": "inquiry",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "enrols": "enrolls",
    "favourite": "favorite",
    "favourites": "favorites",
    "fibre": "fiber",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "fulfils": "fulfills",
    "grey": "gray",
    "instalment": "installment",
    "instalments": "installments",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "licence": "license",
    "licences": "licenses",
    "litre": "liter",
    "litres": "liters",
    "offence": "offense",
    "offences": "offenses",
    "practise": "practice",
    "practised": "practiced",
    "practises": "practices",
    "practising": "practicing",
    "programme": "program",
    "programmes": "programs",
    "sceptical": "skeptical",
    "skilful": "skillful",
    "skilfully": "skillfully",
    "theatre": "theater",
    "theatres": "theaters",
}
_BRITISH = {american: british for british, american in _AMERICAN.items()}
_OUR = re.compile(
    r"^((?:dis|mis|un)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|flav|harb|hon|hum|lab"
    r"|neighb|od|parl|rum|sav|splend|tum|vap|vig))our"
    r"(s|ed|ing|ings|er|ers|able|ably|al|ful|fully|less|y|ite|ites|itism|hood|hoods)?$"
)
_ISE = re.compile(r"^([a-z]{2,}[a-z])([iy])s(e|ed|es|er|ers|ing|ation|ations|ational|able)$")
_ISE_ALWAYS = re.compile(
    r"^(?:a|high|moon|sun|up)?ri$"
    r"|(?:adverti|advi|appri|brui|chasti|circumci|wi|compri|compromi|conci"
    r"|crui|demi|despi|devi|disgui|enterpri|exci|exerci|experti|franchi|fundrai|improvi|inci|liai"
    r"|merchandi|noi|paradi|poi|prai|preci|premi|promi|rai|repri|revi|supervi|surmi"
    r"|surpri|televi|treati|turquoi|uprisi)$"
)
_DOUBLED = re.compile(r"^([a-z]*[aeiou]l)l(ed|ing|er|ers|or|ors|ous|ously|able|ation|ations)$")
_DOUBLING = frozenset(
    "cancel channel counsel dial equal fuel initial jewel label level marvel model panel parcel "
    "pencil refuel relabel rival signal spiral total travel tunnel unravel".split()
)
WORDS_KEPT = 20_000
"""For so many words it is remembered what they are: replies repeat their words."""
MOST_STRETCHES = 5
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_ONE_LETTER = re.compile(r"([a-z])\1*")
_NUMERAL = re.compile(r"[ivxlcdm]+")
_TWICE = frozenset(
    "agree all been book call cool door feel feels feeling free fee good hello keep look need "
    "needs off really see seem seen seems seeing soon sweet too week well will yikes yoohoo "
    "meet still tell full skill happy sorry happen happened apple call calling looking poor "
    "school app issue issues pass missing miss boss loss less access success small "
    "still better worry tomorrow hurry follow appreciate been week weeks email emails".split()
)


@lru_cache(maxsize=WORDS_KEPT)
def normal_form(word: str) -> str:
    """The normal form of one token's text.

    >>> normal_form("Apologised"), normal_form("colour"), normal_form("SOOOO"), normal_form("N’T")
    ('apologized', 'color', 'so', 'not')
    """
    form = _unstretched(word.lower().replace("’", "'"))
    if form in _CONTRACTED:
        return _CONTRACTED[form]
    return american(form)


def _unstretched(form: str) -> str:
    """`soooo` is `so` and `gooood` is `good`; `iii`, `www` and `xviii` are what they are."""
    if not _STRETCHED.search(form) or not (form.isascii() and form.isalpha()):
        return form
    if _ONE_LETTER.fullmatch(form):
        return "u" if form[0] == "u" else form
    if _NUMERAL.fullmatch(form):
        return form
    known = (each for each in _shortened(form) if each in _TWICE)
    return next(known, _STRETCHED.sub(r"\1", form))


def _shortened(form: str) -> Iterator[str]:
    """The word with each stretched letter once or twice."""
    pieces = _STRETCHED.split(form)
    if len(pieces) > 2 * MOST_STRETCHES:
        return
    for times in product((1, 2), repeat=len(pieces) // 2):
        letters = (letter * count for letter, count in zip(pieces[1::2], times, strict=True))
        yield "".join(chain.from_iterable(zip_longest(pieces[::2], letters, fillvalue="")))


def american(word: str) -> str:
    """The American spelling of a lower-case word, which for most words is their only one.

    >>> american("colour"), american("centre"), american("hour")
    ('color', 'center', 'hour')
    """
    if word in _AMERICAN:
        return _AMERICAN[word]
    return _one_spelling(word) if word.isascii() and word.isalpha() else word


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
    form = normal_form(lower)
    british = re.sub(r"([iy])z(e|ed|es|ing|ation|ations)$", r"\1s\2", form)
    british = re.sub(r"or(s|ed|ing|able|ful)?$", r"our\1", british)
    others = (each for each in (british, _BRITISH.get(form, form), form))
    return tuple(dict.fromkeys((lower, *(each for each in others if normal_form(each) == form))))
