"""Words that British and American English spell differently.

The pairs are those that `normal_form` folds, and some that it keeps apart since one of the two
means something else as well (`tyre`, `cheque`, `metre`): of these only the other one tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from respcheck.language.attribution import quotations
from respcheck.language.document import Document
from respcheck.language.normal_form import WORDS_KEPT, american, spellings
from respcheck.model import Span

Variety = Literal["british", "american", "ise", "ize"]

_WORD = re.compile(r"(?<![\w@#.])[A-Za-z]{4,30}(?![\w@]|\.\w)")
_IN_ADDRESS = re.compile(r"\w\.\w[\w.-]*/[^\s]*\Z|\\\S*\Z")
_BEGINS = re.compile(r"(?:\A|[.!?…:;>•*\n]|[-–—]\s)[\s\"'“‘(]*\Z")
_NAME_GOES_ON = re.compile(r"(?:'s|’s)?[ \t]+(?:(?:of|the|for)[ \t]+)*[A-Z][a-z]")
# British words whose American twin has a second sense, or is good British too.
_TELLING = frozenset(
    "centimetre centimetres cheque chequebook chequebooks cheques draught draughts draughtsman "
    "draughtsmen draughty enquire enquired enquirer enquirers enquires enquiries enquiring "
    "enquiry kerb kerbs kerbside kilometre kilometres licence licences metre metres millimetre "
    "millimetres practise practised practises practising programme programmes storey storeys "
    "tyre tyres yoghurt yoghurts".split()
)
# What the folding takes for one of two spellings, though both varieties have it.
_SHARED = frozenset(
    "acknowledgement acknowledgements acknowledgment acknowledgments ageing aging cancellation "
    "cancellations catechise cerise chemise chemises clematises exorcise exorcised exorcises "
    "exorcising haggises inquire inquired inquires inquiries inquiring inquiry judgement "
    "judgements judgment judgments license licenses mantises metropolises mortise mortised "
    "mortises pelvises penises practice practiced practices practicing program programs remise "
    "synthetize trellised trellises trellising valise valises".split()
)
_ALIKE_ISE = re.compile(r"[aeou]is(?:e|ed|es|er|ers|ing|able)$|yses$")
_ALIKE_IZE = re.compile(
    r"^(?:cap|down|over|re|super|mid|out|under|up|right|king|queen|full|family|pint|pocket|bite)siz"
)
_MORE = dict(
    pair.split("/")
    for pair in (
        "aluminium/aluminum anaemia/anemia anaemic/anemic anaesthesia/anesthesia "
        "anaesthetic/anesthetic anaesthetics/anesthetics anaesthetist/anesthetist arbour/arbor "
        "ardour/ardor calibre/caliber catalogued/cataloged cataloguing/cataloging "
        "centrepiece/centerpiece centrepieces/centerpieces centring/centering "
        "chequered/checkered colourant/colorant colourants/colorants cosier/cozier "
        "cosies/cozies cosiest/coziest cosily/cozily cosiness/coziness councillor/councilor "
        "councillors/councilors defenceless/defenseless defences/defenses diarrhoea/diarrhea "
        "distil/distill distils/distills enamoured/enamored enthral/enthrall "
        "epicentre/epicenter faeces/feces fervour/fervor fibreglass/fiberglass fibres/fibers "
        "greyed/grayed greyer/grayer greying/graying greyish/grayish "
        "greys/grays gruelling/grueling gynaecological/gynecological "
        "gynaecologist/gynecologist gynaecology/gynecology haematology/hematology "
        "haemoglobin/hemoglobin haemorrhage/hemorrhage haemorrhoids/hemorrhoids "
        "lacklustre/lackluster leukaemia/leukemia lustre/luster manoeuvrable/maneuverable "
        "manoeuvre/maneuver manoeuvred/maneuvered manoeuvres/maneuvers manoeuvring/maneuvering "
        "meagre/meager millilitre/milliliter millilitres/milliliters mould/mold moulded/molded "
        "moulding/molding mouldings/moldings moulds/molds mouldy/moldy "
        "multicoloured/multicolored neighbourly/neighborly oestrogen/estrogen "
        "orthopaedic/orthopedic orthopaedics/orthopedics paediatric/pediatric "
        "paediatrician/pediatrician paediatricians/pediatricians paediatrics/pediatrics "
        "panellist/panelist panellists/panelists plough/plow ploughed/plowed ploughing/plowing "
        "ploughs/plows pretence/pretense pretences/pretenses pyjama/pajama pyjamas/pajamas "
        "rancour/rancor rigour/rigor rigours/rigors sabre/saber saviour/savior "
        "saviours/saviors sceptic/skeptic sceptically/skeptically scepticism/skepticism "
        "sceptics/skeptics smoulder/smolder smouldered/smoldered smouldering/smoldering "
        "snowplough/snowplow sombre/somber spectre/specter theatregoers/theatergoers "
        "unequalled/unequaled unrivalled/unrivaled valour/valor "
        "watercolour/watercolor watercolours/watercolors wilful/willful wilfully/willfully "
        "woollen/woolen woollens/woolens"
    ).split()
)
for _verb in (
    "bevel chisel duel enamel funnel gravel grovel libel marshal pedal pummel quarrel remodel "
    "revel shovel shrivel snorkel squirrel stencil swivel towel trial"
).split():
    _MORE |= {f"{_verb}l{end}": f"{_verb}{end}" for end in ("ed", "ing", "er", "ers")}
_MORE_AMERICAN = frozenset(_MORE.values())
_TWINS = (("or", "our"), ("iz", "is"), ("yz", "ys"), ("l", "ll"))


def british_spelling(document: Document) -> Iterator[Span]:
    """A word as only the British spell it: colour, centre, travelled, apologise, cheque."""
    told = _told(document.text, document.masked.text)
    return (span for span, variety in told if variety in ("british", "ise"))


def american_spelling(document: Document) -> Iterator[Span]:
    """A word as only Americans spell it: color, center, traveled, analyze.

    Oxford's British English has apologize beside colour, so -ize tells only where the same text
    has an -ise. Words in links, quotations and names tell nothing.
    """
    told = _told(document.text, document.masked.text)
    counted = ("american", "ize") if any(each == "ise" for _, each in told) else ("american",)
    return (span for span, variety in told if variety in counted)


@lru_cache(maxsize=4)
def _told(written: str, text: str) -> tuple[tuple[Span, Variety], ...]:
    """The words of a masked text, `written` so, that tell whose spelling it is."""
    return tuple(_telling(written, text))


def _telling(written: str, text: str) -> Iterator[tuple[Span, Variety]]:
    quoted: tuple[Span, ...] | None = None
    for found in _WORD.finditer(text):
        variety = variety_of(found[0].lower())
        if variety is None or written[found.start() - 1 : found.start()] == "#":
            continue
        if _is_name(found, text):
            continue
        if _IN_ADDRESS.search(text, max(0, found.start() - 100), found.start()):
            continue
        span = Span(*found.span())
        quoted = quotations(text) if quoted is None else quoted
        if not any(span.within(each) for each in quoted):
            yield span, variety


def _is_name(word: re.Match[str], text: str) -> bool:
    """Whether a word is capital in the middle of a sentence, or the first of several such."""
    if not word[0].istitle():
        return False
    if not _BEGINS.search(text, max(0, word.start() - 12), word.start()):
        return True
    return bool(_NAME_GOES_ON.match(text, word.end()))


@lru_cache(maxsize=WORDS_KEPT)
def variety_of(word: str) -> Variety | None:
    """Whose spelling a lower-case word shows; None where it is everybody's.

    >>> [variety_of(each) for each in ("grey", "gray", "realise", "realize", "hour", "program")]
    ['british', 'american', 'ise', 'ize', None, None]
    """
    if word in _TELLING or word in _MORE:
        return "british"
    if word in _SHARED or _ALIKE_ISE.search(word) or _ALIKE_IZE.match(word):
        return None
    if word in _MORE_AMERICAN:
        return "american"
    other = american(word)
    if other != word:
        return "ise" if other == re.sub(r"is(?=[a-z]{1,7}$)", "iz", word) else "british"
    if british := _british(word):
        return "ize" if re.sub(r"iz(?=[a-z]{1,7}$)", "is", word) == british else "american"
    return None


def _british(word: str) -> str | None:
    """Another spelling of which this word is the American one."""
    others = [
        word[:at] + british + word[at + len(ours) :]
        for ours, british in _TWINS
        for at in range(len(word))
        if word.startswith(ours, at)
    ]
    return next(
        (each for each in (*spellings(word), *others) if each != word and american(each) == word),
        None,
    )
