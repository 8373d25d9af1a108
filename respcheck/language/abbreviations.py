"""Words whose full stop does not end a sentence, and words that show that one has begun."""

from __future__ import annotations

BEFORE_NAMES = frozenset(
    "mr drs mrs ms mx dr prof st mt ft rev fr gen capt col lt sgt cpl cmdr gov sen rep hon pres "
    "messrs mme mlle sra srta".split()
)
"""Titles: a name follows, never the end."""

NEVER_LAST = frozenset(
    "p.s ps e.g eg i.e ie vs v cf viz approx no nos nr fig figs vol pp pg para ch ext incl excl ca "
    "tel dept min max est temp ref refs attn re misc orig req avg alt esp resp wk wks yr yrs mo "
    "mos hr hrs sec secs mins ave blvd rd bldg apt ste".split()
)
"""Abbreviations that something always or nearly always follows."""

SOMETIMES_LAST = frozenset(
    "etc inc ltd pvt llc corp co bros jr sr u.s u.s.a u.k u.n e.u d.c l.a n.y a.k.a ph.d b.a m.a "
    "b.sc m.sc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs "
    "fri al p.o b.c a.d r.i.p d.o.b".split()
)
"""Abbreviations that end a sentence only if the next word could hardly follow otherwise."""

CLOCK = frozenset({"a.m", "p.m"})
"""Times of day, which a zone, a day or a month may follow."""

AFTER_CLOCK = frozenset(
    "est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest ist aest eastern central "
    "mountain pacific monday tuesday wednesday thursday friday saturday sunday mon tue tues wed "
    "thu thur thurs fri sat sun january february march april may june july august september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)

NUMBERED = frozenset("no nos nr fig figs vol pp pg p para ch ext v ca approx ref st".split())
"""Of these, the full stop before a number never ends; some of them are words too ("no")."""

WORDS_TOO = frozenset(
    "no re min max mar may mon sat sun wed fig ch rep gen col sen alt mo ca".split()
)
"""Abbreviations that are also words: before anything but what the abbreviation asks for, words."""

STARTERS = frozenset(
    "the we i you it this that these those there they he she our your my his her their its if when "
    "while once as for to in on at by from with without after before please thanks thank sorry "
    "apologies let hi hello hey so but and or also however then now just no yes yeah ok okay what "
    "where who why how which can could would will do does did is are was were have has had may "
    "might should a an any some all every each both one here unfortunately although because since "
    "until not don't can't won't didn't i'm i've i'll i'd we're we've we'll we'd you're you've "
    "you'll it's that's there's here's what's they're feel try check click tap go give send reply "
    "make sure see visit contact call e-mail email follow keep take get note hope glad happy "
    "great good once meanwhile instead otherwise again still maybe perhaps".split()
)
"""Words that, capitalised after an abbreviation or an initial, open a new sentence."""

UNMARKED_STARTERS = tuple(
    "We You They It This These There If When Once Please Sorry Thanks My The As For Unfortunately "
    "However Also Check".split()
)
"""Words that open a sentence if capitalised between small letters, even without a full stop."""

WITH_EXCLAMATION_MARK = frozenset("yahoo jeopardy joomla kahoot wham yum ahoy".split())
"""Brands that are written with an exclamation mark."""
