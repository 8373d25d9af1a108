"""Tokenizer: spaCy's English rules, brought closer to the treebank and to what replies hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import spacy
from respcheck.language.pictures import EMOJI
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language

# The treebank keeps a run of one mark whole ("!!!", "=====", "***"), spaCy cuts it in single marks.
_RUNS = [r"[!?]+", r"=+", r"_+", r"\*+", r"~+", r"#{2,}", r"<<+", r">>+", r"\${2,}"]

# A sign-off ("^JK", "~Heather", "/SS", "-Richard") is a mark and a name.
_SIGN_OFF = [r"[\^~/](?=[A-Za-z])", r"-(?=[A-Z])"]

# Words that the treebank keeps whole although they hold a hyphen; others it cuts at the hyphen.
_WHOLE = ("etc.", "e-mail", "e-mails", "e-mailed", "e-mailing", "e-commerce", "co-worker", "co-workers")

_TELEPHONE = r"(?:\+?[0-9]{1,2}-)?[0-9]{3}-(?:[0-9]{3}-)?[0-9]{4}$"


def blank_english() -> Language:
    """Return an English pipeline without components that cuts text nearly as UD English EWT does."""
    nlp = spacy.blank("en")
    tokenizer = nlp.tokenizer
    prefixes = [EMOJI, *_RUNS, *_SIGN_OFF, *nlp.Defaults.prefixes]
    suffixes = [EMOJI, *_RUNS, *nlp.Defaults.suffixes]
    infixes = [EMOJI, r"(?<=[A-Za-z0-9.)])[!?]+(?=[A-Za-z(])", *nlp.Defaults.infixes]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    rules = dict(tokenizer.rules)
    for joined in ("and/or",):
        rules.pop(joined, None)
    tokenizer.rules = rules
    for word in _WHOLE:
        for form in (word, word.capitalize(), word.upper()):
            tokenizer.add_special_case(form, [{"ORTH": form}])
    tokenizer.token_match = re.compile(_TELEPHONE).match
    return nlp
