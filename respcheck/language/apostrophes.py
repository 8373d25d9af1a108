"""Divide words that lost their apostrophe and look like others: `well send`, `were sorry`.

What the tokenizer knows to be short (im, youre, dont, thats) it divides itself; here are those
that are words of their own too, told by the word that follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from respcheck.language.normal_form import normal_form
from respcheck.language.token import Token

_ACTS = frozenset(
    "add advise allow answer apply arrange ask be book bring call cancel change chase check "
    "collect come confirm consider contact continue credit cover deal deliver discuss do drop "
    "email escalate explain extend feed fetch file find fit fix follow forward get give go "
    "happily have help honour hold inform investigate issue keep know let look make match "
    "mend message move need offer open order organise organize pass pay phone pick place pop "
    "post process provide pull push put raise reach rebook refund release remove repair "
    "replace reply report reset resolve respond return review ring rush schedule see send set "
    "share show sort speak start stay stop swap take talk tell test text transfer try update "
    "use visit waive wait walk work write".split()
)
_BETWEEN = frozenset(
    "all also always certainly definitely even gladly happily just never not now only "
    "personally probably really still then".split()
)
_WISHES = frozenset(
    "advise also appreciate ask be happily hate have like love prefer rather really recommend "
    "suggest want welcome".split()
)
_STATES = frozenset(
    "able afraid all always aware currently deeply delighted doing due glad going grateful "
    "happy having here hoping investigating just keen keeping looking not now nothing on open "
    "pleased proud ready really short so sorry still terribly thrilled truly trying unable "
    "very working".split()
)
_HAS = frozenset(
    "a all also always an at been because being by clear getting going great gone good in "
    "just my not now obvious on our out ready really so still that the there too up very what "
    "why your".split()
)
_SHORT = {
    "ill": (_ACTS | _BETWEEN, "ll"),
    "well": (_ACTS | _BETWEEN - {"all", "even", "just", "now", "really", "then"}, "ll"),
    "wed": (_WISHES, "d"),
    "id": (_WISHES, "d"),
    "were": (_STATES, "re"),
    "its": (_HAS, "s"),
}
"""For each word: what follows it where it was short for two, and how the second of them ends."""
_NOT_AFTER = {
    "well": frozenset("as how might not pretty quite so very".split()),
    "ill": frozenset("be been being fall feel feeling felt is taken was were".split()),
}
_BEGINS_A_CLAUSE = frozenset({"were"})
_CONJUNCTIONS = frozenset({"and", "but", "so"})


def divided(tokens: Sequence[Token]) -> Sequence[Token]:
    """The same tokens with such words as two; nothing is said of any to the pipeline then."""
    if _SHORT.keys().isdisjoint([token.form for token in tokens]):
        return tokens
    lower = [token.text.lower() for token in tokens]
    cut = {place: ending for place in range(len(lower)) if (ending := _ending(lower, place))}
    if not cut:
        return tokens
    return [piece for place, token in enumerate(tokens) for piece in _pieces(token, cut.get(place))]


def _ending(words: Sequence[str], place: int) -> str | None:
    short = _SHORT.get(words[place])
    if short is None or place + 1 == len(words):
        return None
    before = words[place - 1] if place else ""
    if before in _NOT_AFTER.get(words[place], ()):
        return None
    if words[place] in _BEGINS_A_CLAUSE and before.isalnum() and before not in _CONJUNCTIONS:
        return None
    followed_by, ending = short
    return ending if words[place + 1] in followed_by else None


def _pieces(token: Token, ending: str | None) -> Iterator[Token]:
    if ending is None:
        yield token._replace(norm=None)
        return
    first, second = token.text[: -len(ending)], token.text[-len(ending) :]
    yield Token(first, normal_form(first), False, None)
    yield Token(second, normal_form(second), token.spaced, None)
