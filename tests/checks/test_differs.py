"""`differs`: another remedy for the same matter on another channel."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_alike import Run

from respcheck.model import Context, Reply, single_reply

CHECK = "{differs: [alpha, beta]}"


def reply(text: str, channel: str | None, intent: str | None = "late") -> Reply:
    return single_reply(text, context=Context(channel=channel, intent=intent))


def test_another_marker_on_another_channel_is_found_where_it_stands(tmp_path: Path) -> None:
    run = Run(tmp_path, CHECK, "{found}, not {other} as on {channel}")
    ((number, finding),) = run.findings(reply("Alpha.", "x"), reply("So beta.", "email"))
    assert (number, finding.excerpt) == (1, "beta")
    assert finding.message == "beta, not Alpha as on x"


@pytest.mark.parametrize(
    "second",
    [
        reply("Alpha too.", "email"),
        reply("Alpha or beta.", "email"),
        reply("Beta.", "x"),
        reply("Beta.", None),
        reply("Beta.", "email", None),
        reply("Beta.", "email", "lost"),
        reply("Neither.", "email"),
    ],
)
def test_what_agrees_or_is_not_comparable_is_left_alone(tmp_path: Path, second: Reply) -> None:
    assert Run(tmp_path, CHECK).numbers(reply("Alpha.", "x"), second) == []
