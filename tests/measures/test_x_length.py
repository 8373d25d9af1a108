"""X lengths, by the conformance cases that twitter-text publishes.

The cases are those of github.com/twitter/twitter-text, conformance/validate.yml, sections
WeightedTweetsWithDiscountedEmojiCounterTest (configuration v3) and
UnicodeDirectionalMarkerCounterTest; the links are in part of its sections urls and
urls_without_protocol and of conformance/extract.yml.
"""

from __future__ import annotations

import pytest
from measure_samples import read

from respcheck.measures.counting.x_links import links_in
from respcheck.measures.counting.x_text import weighted_length

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
TENS = "xxxxxxxxxx-"
POEM = (
    "故人西辞黄鹤楼，烟花三月下扬州。孤帆远影碧空尽，唯见长江天际流。朱雀桥边野草花，乌衣巷口夕阳斜。"
    "旧时王谢堂前燕，飞入寻常百姓家。朝辞白帝彩云间，千里江陵一日还。两岸猿声啼不住，轻舟已过万重山。"
    "泪湿罗巾梦不成，夜深前殿按歌声。红颜未老恩先断，斜倚薰笼坐到明。独在异乡为异客，每逢佳节倍思亲。"
    "遥知兄弟登高处，遍插茱萸少一人。"
)
KANA = "あいうえおかきくけこ"

CASES = {
    "Regular Tweet with url": ("Hi http://test.co", 26),
    "Just url": ("http://test.co", 23),
    "Long tweet, overflow at char index 280": ("285 chars-" + TENS * 25, 285),
    "Long tweet with url in the middle": (
        "285 chars- http://www.twitter.com/jack " + TENS * 24,
        299,
    ),
    "Long tweet with url at the end": (TENS * 24 + " http://www.twitter.com/jack ", 289),
    "10 url string, no overflow": ("https://www.twitter.com/aloha " * 10, 240),
    "160 CJK char": (POEM, 320),
    "160 emoji char": ("\U0001f637" * 160, 320),
    "3 latin char + 160 CJK char": ("the" + POEM, 323),
    "A normalised character": ("A\u0301B", 2),
    "282 chars with a normalised character": (
        "282 chars-" + TENS * 24 + "xxxxxA\u0301x",
        281,
    ),
    "A mix of single and double word characters": (f"H\U0001f431☺{FAMILY}", 7),
    "Emoji": ("\U0001f637\U0001f47e\U0001f621\U0001f525\U0001f4a9", 10),
    "Emoji with skin tone modifiers": (
        "\U0001f64b\U0001f3fd\U0001f468\u200d\U0001f3a4",
        4,
    ),
    "General punctuation": (
        "This is a tweet with general punctuation characters: "
        "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b "
        "‐ ‑ ‒ – — ― ‖  ‗ ‘ ’ ‚ ‛ “ ” „ ‟ ′ ″ ‴ ‵ ‶ ‷",
        110,
    ),
    "A 64 character domain without protocol": (
        "randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com",
        68,
    ),
    "CJK host of more than 63 encoded characters": (
        f"{KANA * 12} http://{KANA * 5}あいう.com",
        358,
    ),
    "CJK host of less than 63 encoded characters": (
        f"{KANA * 12} http://{KANA * 5}あい.com",
        264,
    ),
    "140 family emoji": (FAMILY * 140, 280),
    "Unicode 10.0 emoji": (
        f"Unicode 10.0 emoji: \U0001f92a; \U0001f9d5; \U0001f9d5\U0001f3fe; {ENGLAND}",
        34,
    ),
    "Unicode 9.0 emoji": (
        "Unicode 9.0 emoji: \U0001f920; \U0001f483; \U0001f483\U0001f3fe",
        29,
    ),
    "Invalid characters": ("ABC\u202a\uffffABC\ufffe", 12),
    "Directional characters": (
        "\u2066\u202ahttp://foobar.پاکستان/\u202c\u2069",
        31,
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_published_case(text: str, expected: int) -> None:
    assert weighted_length(text) == expected


def test_published_case_of_long_invalid_labels_and_a_short_url() -> None:
    label = "somesuperlongurl" * 249
    text = (
        "Long url with invalid domain labels and a short url: "
        + f"https://{label}.com/foo " * 3
        + "https://validurl.com"
    )
    assert weighted_length(text) == 12079


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://example.com", ["http://example.com"]),
        ("test.com and https://test.com", ["test.com", "https://test.com"]),
        ("foo.co.jp, t.co", ["foo.co.jp", "t.co"]),
        ("HTTPS://www.ExaMPLE.COM/index.html", ["HTTPS://www.ExaMPLE.COM/index.html"]),
        ("example.com/path/a?search=foo&lang=en", ["example.com/path/a?search=foo&lang=en"]),
        ("http://twitter.com/#!/twitter", ["http://twitter.com/#!/twitter"]),
        ("http://☃.net/", ["http://☃.net/"]),
        ("See https://acme.com/help.", ["https://acme.com/help"]),
        ("(https://acme.com/a_(b))", ["https://acme.com/a_(b)"]),
        ("“acme.com”", ["acme.com"]),
        (
            "http://twitter.com/これは日本語です。example.com中国語",
            ["http://twitter.com/", "example.com"],
        ),
        ("https://t.co/abc/def", ["https://t.co/abc"]),
        ("https://t.co/" + "a" * 41, []),
        ("user@example.com", []),
        ("@acme.com", []),
        ("Sorry.Please wait", []),
        ("e.g. 3.50", []),
        ("ftp://www.example.com/", []),
        ("http://domain-dash_2314352345_dfasd.foo-cow_4352.com", []),
        ("http://www.-domain4352.com/", []),
        ("http://www.domain4352-.com/", []),
        ("http://test_underscore.twitter.com", ["http://test_underscore.twitter.com"]),
        ("foo.comet foo.com-a foo.com@b", []),
        ("seehttp://foo.com", []),
        ("{{link.com}}", ["link.com"]),
    ],
)
def test_links(text: str, expected: list[str]) -> None:
    assert [text[link.start : link.end] for link in links_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Hi {{name}}", 11),
        ("It’s “fine” — really…", 22),
        ("© ®", 3),
        ("™", 2),
        ("1\ufe0f\u20e3", 2),
    ],
)
def test_other_lengths(text: str, expected: int) -> None:
    assert weighted_length(text) == expected


def test_white_space_around_a_reply_is_not_sent() -> None:
    assert read("x_length", " a\r\nb \n") == 3
