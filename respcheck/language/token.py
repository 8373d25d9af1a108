"""A token: a word or a mark, before anything but its text is known of it."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A token as it is written, its normal form, and whether a space follows.

    `norm` is what the tokenizer's own rules say of it to the pipeline (None: nothing).
    """

    text: str
    form: str
    spaced: bool
    norm: str | None
