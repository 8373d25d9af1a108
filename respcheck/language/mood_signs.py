"""Signs of a customer's mood in the wording: one regular expression (RE2) each, for lower case."""

from __future__ import annotations

SIGNS = {
    "question mark": r"\?",
    "question at the end": r"\?\W*$",
    "question, then more": r"\?[^?]*\w{2,}[^?]*$",
    "many question marks": r"\?\s*[?!]",
    "exclamation mark": "!",
    "many exclamation marks": "!!",
    "three dots": r"\.\.\.|…",
    "opens with a question": (
        r"^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?(?: you)?|guys|team"
        r"|there|all|sir|madam|please|so|and|ok|just|quick question)\W+){0,4}"
        r"(?:how|what|when|where|which|who|can|could|would|will|is|are|do|does|did|may|any"
        r"|anyone|anybody|am|should)\b"
    ),
    "asks why": r"\bwhy\b|\bhow come\b",
    "why do you, why can't I": (
        r"\bwhy (?:do|does|did|is|are|am|was|were|have|has|would|can't|don't|won't|isn't|aren't)\b"
    ),
    "asks how to": (
        r"\bhow (?:do|can|would|could|should|to|does|long|many|much|late|is)\b"
        r"|\bis (?:there|it) (?:a|any|possible|ok|safe)\b|\bany (?:way|chance|idea|tips|news)\b"
    ),
    "asks whether you can": r"\b(?:can|could|would|will|may|might) (?:you|u|i|we|some|any)\w*\b",
    "asks what or which": r"\b(?:what|which|where|when|who)(?:'s| is| are| do| does| can| will)\b",
    "asks when or where it is": r"\b(?:when|where) (?:is|are|will|'s) (?:my|our|the)\b",
    "wonders": r"\b(?:wonder(?:ing)?|question|let me know|advise|confirm|i'd like|i would like)\b",
    "needs help": r"\b(?:need|want|get|some|any) (?:some |a little |your )?help\b|\bhelp me\b",
    "help": r"\bhelp\b",
    "please": r"\b(?:please|pls|plz|kindly)\b",
    "please, emphatic": r"pleas{2,}e|please{2,}|\bplease\b\W*(?:!|\bplease\b)",
    "thanks": r"\b(?:thanks?|thank you|thx|cheers|ta|tia|appreciated?|grateful)\b",
    "thanks in advance": (
        r"\b(?:in advance|tia)\b|(?:thanks?|thx|thank you|regards)[\s\w,]{0,15}[.!]*\W*$"
    ),
    "thanks for what was done": r"\b(?:thanks?|thank you) (?:so much|a lot|to|for|very)\b",
    "thanks for nothing": r"\bthank(?:s| you) (?:for nothing|a bunch|for (?:ruin|wast|los)ing)\b",
    "greeting": r"^\W*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))\b",
    "span of time": (
        r"\b(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several"
        r"|many|couple of|all|whole)\W?(?:st|nd|rd|th)?\+? ?"
        r"(?:mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\b"
    ),
    "has been so long": r"\b(?:been|for|over|waited|waiting|took|since|after|last|past)\b.{0,25}"
    r"\b(?:mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|ages|yesterday|monday|friday)\b",
    "still": r"\bstill\b",
    "again": r"\bagain\b|\byet another\b|\bonce more\b|\banother (?:day|week|month|year)\b",
    "so many times": (
        r"\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th|nth|every(?: single)?|many|several|\d+"
        r"|two|three|four|five|multiple|countless|each)"
        r" (?:time|attempt|call|email|message|reply)s?\b"
        r"|\btwice\b|\bkeeps?\b|\bconstant(?:ly)?\b|\balways\b|\bevery single\b"
    ),
    "waits": r"\bwait(?:ed|ing|s)?\b|\bon hold\b|\bqueue\b|\bpatien(?:t|ce)\b",
    "no answer": (
        r"\b(?:no|not|never|any|without|haven't|hasn't|nobody|ignor\w*)\b.{0,25}"
        r"\b(?:repl(?:y|ied)|response|respond\w*|answer\w*|contact\w*|call\w* back|hear\w* back"
        r"|heard|update|get back|explanation|news)\b|\bignor(?:ed|ing|e)\b"
    ),
    "not": r"\b(?:not|no|never|nothing|nobody|none|cannot|cant|dont|doesnt|didnt|wont|without)\b",
    "n't": r"n't\b",
    "does not work": (
        r"(?:n't|not|cannot|cant|dont|doesnt|wont|unable|fail\w*|never|stopped)\b.{0,20}"
        r"\b(?:work\w*|load\w*|open\w*|log\w*|sign\w*|connect\w*|access\w*|play\w*|start\w*|find"
        r"|see|get|let|show\w*|verify|recover|receive\w*|arrive\w*|update|download\w*)\b"
    ),
    "is broken": (
        r"\b(?:broken?|crash\w*|error|freez\w*|frozen|down|bug\w*|glitch\w*|problem|issues?|fault\w*"
        r"|wrong|missing|lost|stuck|disappeared|hacked|locked|suspended|disabled|banned|leak\w*)\b"
    ),
    "lost by it": (
        r"\b(?:cost|charged?|paid|paying|pay|lost|losing|stole\w*|owe|money|refund\w*|compensat\w*"
        r"|overcharged?|fees?|waste\w*)\b"
    ),
    "let down": (
        r"\b(?:disappoint\w*|frustrat\w*|annoy\w*|upset\w*|ang(?:ry|er)|fuming|furious|unhappy|gutted"
        r"|disgust\w*|fed up|sick of|tired of|let down|sad|worr\w*|scared|stress\w*|desperate"
        r"|panic\w*"
        r"|concern\w*|embarrass\w*|irritat\w*|livid|raging|devastat\w*|cry(?:ing)?)\b"
    ),
    "runs it down": (
        r"\b(?:worst|terrible|awful|horrible|poor|bad|useless|rubbish|shocking|appalling|dreadful"
        r"|joke"
        r"|ridiculous|unacceptable|pathetic|disgrace\w*|shame\w*|incompetent|rude|lazy|crap\w*"
        r"|trash"
        r"|garbage|scam\w*|fraud\w*|liars?|theft|robbery|ripoff|rip off|stupid|dumb|silly|nightmare"
        r"|shambles|unbelievable|absurd|insane|insult\w*|sucks?|hate|outrageous|ludicrous|illegal)\b"
    ),
    "curses": (
        r"\b(?:f+u+c+k\w*|sh[i1]t\w*|damn|hell|wtf|tf|ffs|bloody|bullshit|bs|ass|piss\w*|smh)\b"
    ),
    "demands": (
        r"\b(?:fix|sort|stop|do something|get it together|hurry up|wake up|bring back|give me"
        r"|explain)\b"
        r"|\bi (?:want|expect|demand)\b|\bneeds? to\b|\bsort (?:it|this) out\b"
    ),
    "threatens to go": (
        r"\b(?:ombudsman|lawyer|solicitor|sue|court|legal|complain\w*|complaint|never (?:again|use"
        r"|buy)"
        r"|cancel(?:l?ing)? my|switch(?:ing)? to|leaving|close my|lost a customer|last time|bye)\b"
    ),
    "why do you even": r"\b(?:seriously|really\?|even|at least)\b",
    "asks and expects no answer": (
        r"\bhow (?:many (?:more )?times|much longer|hard|on earth|dare|is it possible)\b"
        r"|\b(?:what(?:'s| is) the (?:point|use)|is it too much|do you (?:even|people)|what am i"
        r"|what exactly|who do i have to|how often do|how do you justify|why should i)\b"
    ),
    "tried everything": (
        r"\btried (?:everything|all)\b|\balready\b|\bno way\b|\bnothing (?:works|happen\w*)\b"
        r"|\bdon'?t know what\b|\bstill no\b"
    ),
    "promised": r"\b(?:promised?|told|said|says|supposed|assured|claims?)\b",
    "but": r"\b(?:but|however|yet|though|although|instead|despite)\b",
    "just": r"\b(?:just|literally|actually|honestly|absolutely|so|very|really|too)\b",
    "praises": (
        r"\b(?:love\w*|great|amazing|awesome|excellent|brilliant|fantastic|wonderful|perfect\w*|best"
        r"|lovely|superb|good|nice|happy|pleased|delighted|impressed|kind|helpful|beautiful|enjoy\w*"
        r"|kudos|legend|star|well done|glad|fab|delicious|outstanding|recommend\w*|friendly|joy)\b"
    ),
    "not praise": (
        r"(?:n't|\bnot|\bnever|\bhardly|\bno longer|\bless than) (?:\w+ ){0,2}"
        r"(?:good|great|happy|impressed|helpful|acceptable|enough|pleased|satisfied|ok|right|fair)\b"
    ),
    "praise, then a but": r"\b(?:love|great|good|nice|like|appreciate|thanks?)\b.{1,80}\bbut\b",
    "you and your": r"\b(?:you|your|yours|u|ur|y'?all|you'?re|you'?ve)\b",
    "I and my": r"\b(?:i|my|me|mine|we|our|us|i'?m|i'?ve)\b",
    "I am": r"\b(?:i'?m|i am|i have|i've|it'?s|it is|this is|here is|attached|sent)\b",
    "amount of money": r"[£$€]\s?\d|\d\s?(?:pounds|dollars|quid|bucks|p|usd|gbp)\b",
    "a number": r"\d",
}
"""What is looked for, by name, in a text in lower case on one line."""
