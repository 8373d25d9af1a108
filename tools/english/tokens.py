"""Tokenizer: spaCy's English rules, brought closer to the treebank and to what replies hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import spacy
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from respcheck.language.pictures import EMOJI

if TYPE_CHECKING:
    from spacy.language import Language

# The treebank keeps a run of one mark whole ("!!!", "=====", "***"), spaCy cuts it in single marks.
_RUNS = [r"[!?]+", r"=+", r"_+", r"\*+", r"~+", r"#{2,}", r"<<+", r">>+", r"\${2,}"]

# A sign-off ("^JK", "~Heather", "/SS", "-Richard") is a mark and a name.
_SIGN_OFF = [r"[\^~/](?=[A-Za-z])", r"-(?=[A-Z])"]

# spaCy lists contractions word by word, and hardly any in capitals.
_CONTRACTED = [r"(?<=[A-Za-z])[Nn]['’][Tt]", r"(?<=[A-Za-z])['’](?:LL|RE|VE|ll|re|ve|[DdMm])"]
_UNITS = [r"(?<=[0-9])[AaPp][Mm]", r"(?<=[0-9])[Kk]"]

# A hyphen behind one of these belongs to the word ("e-mail", "co-worker"); others cut it in three.
_PREFIXES = (
    "e non pre post anti semi co re ex mid multi pro ultra sub inter vice mis counter un".split()
)

# spaCy takes these for "I'd" and "we'd"; in replies they are an identity and a Wednesday.
_NO_CONTRACTIONS = ("id", "wed", "Wed", "and/or")

# Kept whole: telephone numbers, dates, "w/o" and "b/c", abbreviations that spaCy does not know.
_WHOLE = (
    r"(?:\+?[0-9]{1,2}-)?[0-9]{3}-(?:[0-9]{3}-)?[0-9]{4}$"
    r"|[0-9]{1,2}-[0-9]{1,2}-[0-9]{2,4}$"
    r"|[A-Za-z]/[A-Za-z]$"
    r"|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Ft|Lt|Capt|Col|Attn)\.$"
)


def blank_english() -> Language:
    """Return an empty English pipeline that cuts text nearly as UD English EWT does."""
    nlp = spacy.blank("en")
    tokenizer = nlp.tokenizer
    prefixes = [EMOJI, *_RUNS, *_SIGN_OFF, *nlp.Defaults.prefixes]
    suffixes = [EMOJI, *_RUNS, *_CONTRACTED, *_UNITS, *nlp.Defaults.suffixes]
    unless = "".join(rf"(?<!\b[{p[0].upper()}{p[0]}]{p[1:]})" for p in _PREFIXES)
    infixes = [unless + i if "(?:-|–" in i else i for i in nlp.Defaults.infixes]
    infixes += [EMOJI, r"(?<=[A-Za-z0-9.)])[!?]+(?=[A-Za-z(])", r"(?<=[A-Za-z])\((?=[A-Za-z])"]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.rules = {
        form: parts for form, parts in tokenizer.rules.items() if form not in _NO_CONTRACTIONS
    }
    tokenizer.token_match = re.compile(_WHOLE).match
    return nlp
