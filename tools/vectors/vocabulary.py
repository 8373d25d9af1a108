"""Choose the words that get a vector: the most frequent ones, and those of shops and trades."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from pathlib import Path

CONSUMER_WORDS = Path(__file__).parent / "consumer_words.txt"

_WORD = re.compile(r"[^\W\d_]+")


def vocabulary(
    frequent: int, rarer: int, is_known: Callable[[str], bool]
) -> list[tuple[str, float]]:
    """Return words in lower case with their frequencies, the most frequent first.

    These are the most frequent English words of wordfreq; then the most frequent ones of the rest
    that a dictionary knows, which leaves out rare names; and the words of `consumer_words.txt`. A
    frequency is the logarithm (base 10) of the uses in 10^9 words (the Zipf scale of van Heuven and
    others, 2014, https://doi.org/10.1080/17470218.2013.850521).
    """
    from wordfreq import iter_wordlist, zipf_frequency  # type: ignore[import-not-found]

    listed = (word for word in iter_wordlist("en", "large") if _WORD.fullmatch(word))
    words = list(islice(listed, frequent))
    words += islice((word for word in listed if is_known(word)), rarer)
    lines = CONSUMER_WORDS.read_text(encoding="utf-8").splitlines()
    words += " ".join(line for line in lines if not line.startswith("#")).split()
    return sorted(
        ((word, float(zipf_frequency(word, "en", "large"))) for word in set(words)),
        key=lambda pair: (-pair[1], pair[0]),
    )
