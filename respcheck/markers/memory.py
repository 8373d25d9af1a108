"""What has been told of one reply: for good, or as a guess that is told anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from respcheck.markers.guesses import Guesses

T = TypeVar("T")


@dataclass(eq=False)
class Memory:
    """Remembers what was told. Where there are `guesses`, what has one in it is not for good."""

    guesses: Guesses | None = None
    known: dict[object, Any] = field(default_factory=dict)

    @property
    def is_guess(self) -> bool:
        """Whether something of what has been told is a guess."""
        return self.guesses is not None and bool(self.guesses.wanted)

    def told(self, key: object, tell: Callable[[], T]) -> T:
        """What `tell` says, remembered: for good where no guess is in it."""
        if key in self.known:
            return self.known[key]  # type: ignore[no-any-return]
        guesses = self.guesses
        if guesses is None:
            told = self.known[key] = tell()
            return told
        own = (self, key)
        if own in guesses.told:
            guesses.count += 1
            return guesses.told[own]  # type: ignore[no-any-return]
        before = guesses.count
        told = tell()
        if guesses.count == before:
            self.known[key] = told
        else:
            guesses.told[own] = told
        return told

    def is_certain(self, tell: Callable[[], bool]) -> bool:
        """Whether `tell` says yes without a guess; a guess that it makes is forgotten."""
        if self.guesses is None:
            return tell()
        before = self.guesses.mark()
        told = tell()
        if self.guesses.count == before.guesses:
            return told
        self.guesses.forget_since(before)
        return False

    def put_off(self) -> bool:
        """Whether what is expensive to tell is left for when nothing is a guess any more."""
        if not self.is_guess or self.guesses is None:
            return False
        self.guesses.count += 1
        return True
