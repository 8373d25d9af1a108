"""Decide whether a full stop, question mark, exclamation mark or ellipsis ends a sentence."""

from __future__ import annotations

import re

from respcheck.language import abbreviations as known

# No word or abbreviation is longer, so every look around a mark is bounded.
_REACH = 40

_NEXT = re.compile(r"\s*+[\"'“‘(\[{*_#@¿¡«-]{0,4}(?P<word>[^\W_](?:[\w.'’-]{0,30}\w)?)?")
_WORD_BEFORE = re.compile(r"[^\s\"“”‘(\[{/]*$")


def stop_ends_sentence(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    """Say whether the mark (groups `stop`, `closers`) ends the sentence that began at `start`."""
    stop, closers = mark["stop"], mark["closers"]
    after = mark.end()
    if after >= end:
        return True
    following = _NEXT.match(text, after, min(end, after + _REACH))
    word = (following["word"] or "") if following else ""
    before_found = _WORD_BEFORE.search(text[max(start, mark.start() - _REACH) : mark.start()])
    before = before_found[0] if before_found else ""
    if not text[after].isspace():
        return _ends_without_space(before, stop, closers, text[after : after + 2])
    if closers and word[:1].islower():
        return False
    if "…" in stop or stop.endswith(".."):
        return not word[:1].islower()
    if stop == "!" and before.lower() in known.WITH_EXCLAMATION_MARK:
        return word.lower() in known.STARTERS and word[:1].isupper()
    if stop != "." or closers:
        return True
    return _full_stop_ends(before, word)


def _ends_without_space(before: str, stop: str, closers: str, after: str) -> bool:
    """A missing space: "fixed.Please", "thanks!let", "done)Next"."""
    if len(before) < 2 or not before[-1].isalpha():
        return bool(closers) and after[:1].isupper() and len(before) > 1
    if stop[-1] in "!?":
        return after[:1].isalpha() and before.lower() not in known.WITH_EXCLAMATION_MARK
    return (
        before[-2:].islower()
        and "." not in before
        and after[:1].isupper()
        and (after[1:].islower() or after[:1] in "IA" or after[1:] in {"'", "’", " "})
        and before.lower() not in known.BEFORE_NAMES
    )


def _full_stop_ends(before: str, word: str) -> bool:
    shortened = before.lower()
    starts = word[:1].isupper() and word.lower().replace("’", "'") in known.STARTERS
    if shortened in known.BEFORE_NAMES and before[:1].isupper():
        return not word[:1].isupper() and not word[:1].isdigit()
    if word[:1].isdigit() and shortened in known.NUMBERED:
        return False
    if shortened in known.NEVER_LAST:
        return shortened in known.WORDS_TOO
    if shortened in known.CLOCK:
        return not word[:1].islower() and word.lower() not in known.AFTER_CLOCK
    if shortened in known.SOMETIMES_LAST:
        return starts or (shortened in known.WORDS_TOO and not word[:1].isdigit())
    if len(before) == 1 and before.isalpha() and before != "I":
        return starts if before.isupper() else not word[:1].islower()
    if _INITIALS.fullmatch(before):
        return starts or not word
    return True


_INITIALS = re.compile(r"(?:[A-Za-z]\.){1,4}[A-Za-z]")
