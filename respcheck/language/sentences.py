"""Split a masked reply into sentences, by rules that know how replies are written.

A sentence keeps its closing quotation marks, brackets and the emoji behind it. A sign-off
("^JK", "/SS", "-Richard", "*SR") is a sentence of its own, and so is each item of a list, its
bullet or number included. A link that a capital letter follows ends a sentence, since replies
put the link last and leave the full stop out.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from respcheck.language.abbreviations import STARTERS, UNMARKED_STARTERS
from respcheck.language.pictures import EMOJI
from respcheck.language.stops import stop_ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1000
"""Most characters of a sentence: a longer one is cut at its last space before that, or there."""

# A line this long that ends in no mark was wrapped by an e-mail program, and goes on.
_WRAPPED = 58

_LINE = re.compile("[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]++")
_BULLET = re.compile(r"\s*+(?:[-*•‣▪◦·–—>+]\s|\(?[0-9]{1,2}[.)]\s|[a-zA-Z][.)]\s|#{1,6}\s)")
_CONTINUES = re.compile(r"\s*+[a-z0-9(&'’,;:/$£€]")
_SMILEY = r"(?:[:;=]['’]?-?[()DPp/|]|<3|\^_\^)(?![A-Za-z0-9])"
_PICTURES = rf"(?:{EMOJI}|{_SMILEY})(?:[ \t\u00a0]{{0,3}}(?:{EMOJI}|{_SMILEY})){{0,20}}+"
_FOLLOWING_PICTURES = re.compile(rf"[ \t\u00a0]{{0,3}}{_PICTURES}")
_SIGNER = r"[A-Z][A-Za-z.]{0,24}"
_FAREWELL = (
    r"(?:(?:(?:Best|Kind|Kindest|Warm|Warmest|Many|With) )?(?:[Rr]egards|[Ww]ishes)"
    r"|Sincerely|Cheers|Yours (?:sincerely|faithfully|truly))"
)
_CANDIDATE = re.compile(
    # None begins with a space or another small letter than these, and that is soon seen.
    r"(?=[^a-z\s]|[rw])(?:"
    rf"(?P<stop>[.!?…。！？‽]+)(?P<closers>(?:[\"'”’»)\]}}]| [)\]”»](?!\S)){{0,6}}+)"
    rf"|(?P<pictures>{_PICTURES})"
    r"|(?P<link>(?<![A-Za-z0-9])Ww{2,}+(?![A-Za-z0-9]))"
    rf"|(?P<signed>(?<=[\s.!?…])[\^~] ?{_SIGNER})"
    rf"|(?P<dashed>(?<=\s)[-–—/*]{_SIGNER}(?:[ ]{_SIGNER}){{0,3}}+[.!]?(?=\s*+$))"
    rf"|(?P<spaced>(?<=[.!?…\")w] )[-–—~] {_SIGNER}(?:[ ]{_SIGNER}){{0,3}}+[.!]?(?=\s*+$))"
    rf"|(?P<unmarked>(?<=[a-z][a-z] )(?:{'|'.join(UNMARKED_STARTERS)}) (?=[a-z]))"
    rf"|(?P<farewell>(?<!\S){_FAREWELL},(?=\s{{1,3}}[A-Z]))"
    r"|(?P<item>(?<=\s)(?=\(?(?P<number>[0-9]{1,2})(?P<dot>[.)])\s{1,3}[A-Z])))"
)
_SPACE = re.compile(r"\s")


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each sentence, in characters, ordered and apart.

    White space around a sentence is in none; every other character is in exactly one. A sentence
    has at most `LONGEST` characters.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        cuts = [start, *_cuts(text, start, end), end]
        for left, right in _trimmed(text, cuts):
            spans.extend(_shortened(text, left, right))
    return tuple(spans)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of lines that go on into each other."""
    block: tuple[int, int] | None = None
    line = ""
    for match in _LINE.finditer(text):
        if match[0].isspace():
            if block:
                yield block
            block = None
            continue
        if block and not _goes_on(text, line, block[1], match):
            yield block
            block = None
        block = (block[0] if block else match.start(), match.end())
        line = match[0][-200:]
    if block:
        yield block


def _goes_on(text: str, line: str, line_end: int, following: re.Match[str]) -> bool:
    between = text[line_end : following.start()]
    if len(between.replace("\r\n", "\n")) > 1 or _BULLET.match(following[0][:20]):
        return False
    last = line.rstrip()[-1:]
    if last in ".!?…:" or _PICTURE_LAST.search(line[-20:]):
        return False
    if _CONTINUES.match(following[0][:40]):
        return True
    return len(line) >= _WRAPPED


_PICTURE_LAST = re.compile(rf"(?:{EMOJI}|{_SMILEY})\s*+$")


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places where a new sentence begins inside a block."""
    expected = None
    first_item = _BULLET.match(text, start, min(end, start + 40))
    body = first_item.end() if first_item else start
    if first_item and (digits := re.search("[0-9]+", first_item[0])):
        expected = int(digits[0]) + 1
    at = body
    if greeting := _GREETING.match(text, body, min(end, body + 120)):
        yield greeting.end()
    for match in _CANDIDATE.finditer(text, body, end):
        if match.start() < at:
            continue
        if match["number"]:
            number = int(match["number"])
            before = text[max(start, match.start() - 3) : match.start()].rstrip()
            if number == expected or (number == 1 and before[-1:] in {":", ".", "!", "?"}):
                expected = number + 1
                yield match.start()
                at = match.end("dot")
        elif match["signed"] or match["dashed"] or match["spaced"] or match["unmarked"]:
            yield match.start()
        elif match["farewell"]:
            yield match.start()
            yield match.end()
        elif match["stop"]:
            after = match.end()
            pictures = _FOLLOWING_PICTURES.match(text, after, end)
            if pictures and _space_or_end(text, pictures.end(), end):
                at = pictures.end()
                yield at
            elif stop_ends_sentence(text, body, match, end):
                yield after
        elif _capital_follows(text, match.end(), end) and (match["link"] or match.start() > body):
            yield match.end()


def _space_or_end(text: str, at: int, end: int) -> bool:
    return at >= end or text[at].isspace()


# "Hi Sarah, Thanks for …": the capital says that the greeting stood on a line of its own.
_GREETING = re.compile(
    r"\s*+(?:Hi|Hello|Hey|Hiya|Dear|Good (?:morning|afternoon|evening))(?: [\w.'’-]{1,30}){0,4},"
    r"(?=\s{1,3}(?!I\b)(?:" + "|".join(sorted(word.capitalize() for word in STARTERS)) + r")\b)"
)

_CAPITAL = re.compile(r"\s++[\"'“‘(\[]{0,3}(?:[A-Z]|[^\W\d_a-zA-Z])")


def _capital_follows(text: str, at: int, end: int) -> bool:
    return _CAPITAL.match(text, at, min(end, at + 40)) is not None


def _trimmed(text: str, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between cuts without white space.

    Stray marks, a bare link and the counter of a thread are no sentence: they join the one before.
    """
    held: tuple[int, int] | None = None
    for left, right in pairwise(cuts):
        piece = text[left:right]
        bare = piece.strip()
        if not bare:
            continue
        start = left + len(piece) - len(piece.lstrip())
        span = (start, start + len(bare))
        if held and not _WORDLIKE.search(_NO_SENTENCE.sub("", bare)):
            held = (held[0], span[1])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


# A bare link, or the counter of a thread ("2/3").
_NO_SENTENCE = re.compile(r"(?<![A-Za-z0-9])(?:Ww{2,}+|[0-9]{1,2}/[0-9]{1,2})(?![A-Za-z0-9])")
_WORDLIKE = re.compile(rf"[^\W_]|{EMOJI}")


def _shortened(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        window = text[start : start + LONGEST + 1]
        spaces = [match.start() for match in _SPACE.finditer(window)]
        cut = start + (spaces[-1] if spaces else LONGEST)
        left = text[start:cut].rstrip()
        yield start, start + len(left)
        start = cut
        while text[start].isspace():
            start += 1
    yield start, end
