"""English of the newsroom."""

from random import Random

from tests.newsroom.tongues.tongue import Tongue, syllables

_HEADS = "b d k l m n p r s t th v bh dh kh ch g h j w"
_CORES = "a e i o u a i ai au ia"
_TAILS = "- - n r l m ng t k sh"
_FIRST = (
    "Peter Maria Joseph Anna Thomas Rita Paul Teresa Simon Agnes Victor Lucia Martin "
    "Clara Andrew Rosa Philip Grace Dominic Helen Bernard Monica Felix Irene"
).split()


def person(rng: Random) -> str:
    """Two or three names; now and then a particle or a middle initial."""
    last = syllables(rng, _HEADS, _CORES, _TAILS, 2, 3)
    roll = rng.random()
    if roll < 0.12:
        last = f"D'{last}"
    elif roll < 0.25:
        last = f"{syllables(rng, _HEADS, _CORES, _TAILS, 2, 2)} {last}"
    elif roll < 0.35:
        last = f"{rng.choice('ABCDFGJKLMNRST')}. {last}"
    return f"{rng.choice(_FIRST)} {last}"


def place(rng: Random) -> str:
    word = syllables(rng, _HEADS, _CORES, _TAILS, 2, 3)
    roll = rng.random()
    if roll < 0.1:
        return f"{rng.choice(('New', 'San', 'Port'))} {word}"
    return f"{word} {rng.choice(('City', 'Lakes'))}" if roll < 0.18 else word


POOLS = {
    name: tuple(words.split("|"))
    for name, words in {
        "group": "villagers|parishioners|farmers|students|teachers|nurses|workers|"
        "young people|fishermen|refugees|migrants|catechists|religious sisters|"
        "lay leaders|mothers|activists|volunteers|families|lawyers|officials",
        "office": "bishop|archbishop|parish priest|vicar general|social worker|"
        "catechist|headmaster|nun|rector|commission secretary|judge|minister|mayor",
        "thing": "school|chapel|hospital|road|bridge|dam|mine|market|harbour|library|"
        "shelter|orphanage|seminary|clinic|cooperative|water tank|retreat house",
        "topic": "land rights|clean water|mining permits|school fees|interfaith talks|"
        "flood relief|the rice price|family life|vocations|child labour|public health|"
        "religious freedom|the new law|forest fires|peace education|fair wages",
        "act": "opened|repaired|blessed|left|defended|visited|closed|rebuilt|praised|"
        "rejected|surveyed|supported|questioned|joined",
        "plan": "campaign|programme|petition|novena|fund|survey|training course|"
        "pilgrimage|workshop|appeal|dialogue|exhibition",
        "adj": "small|remote|new|local|poor|rural|coastal|historic|busy|quiet|young|"
        "indigenous|hopeful|worried|elderly",
        "when": "last week|yesterday|on Monday|this month|after the rains|in May|"
        "on Sunday|earlier this year|before Easter|during Advent",
        "says": "said|told reporters|explained|added|noted|warned|pointed out",
        "pact": "agree on|call for|debate|pray for|march for|question|welcome|fear for",
    }.items()
}
TONGUE = Tongue(
    language="en",
    pools=POOLS,
    clauses=(
        "the {adj} {thing} in {place} was {act} {when} by about {num} {group}",
        "{person}, the {office} of {place}, {act} the {plan} on {topic} {when}",
        "some {big} {group} from {place} have signed a {plan} on {topic}",
        "the {office} of {place} {says} that the {thing} serves {num} {adj} {group}",
        "a {adj} {plan} by {group} in {place} has brought {topic} to the fore",
        "since {year} the {group} of {place} have waited for a {thing} of their own",
        "{person} {says} that no {office} had asked the {group} about {topic}",
        "many {adj} {group} walked for {num} hours from {place} to the {thing}",
        "police in {place} kept the {thing} shut {when}, which upset {adj} {group}",
        "the {plan} will cost {num} million and is to end in {place} {when}",
        "her family of {num} moved to {place} when the {thing} was {act}",
    ),
    quotes=(
        "“We want the {thing} to stay open, and {topic} is our concern,” {says} {person}.",
        "“The {group} of {place} are {adj} but not alone,” {person} {says} {when}.",
        "“Our {plan} began with {num} {group},” {says} {person}, a {office} in {place}.",
        "According to {person}, “{topic} cannot wait for another {plan}.”",
        "“Nobody in {place} {act} the {thing},” a {adj} {office} {says}, “and we know it.”",
    ),
    joins=(
        ", while ",
        ", and ",
        "; ",
        ", but ",
        " because ",
        ", although ",
        " after ",
        ", so that ",
    ),
    headlines=(
        "{group} in {place} {pact} {topic}",
        "{place} {office} {act} {plan} on {topic}",
        "{place} {group} '{pact}' {adj} {thing}",
        "{adj} {thing} {act} by {group} in {place}",
        "{office} of {place}: {topic} needs a {adj} {plan}",
        "{num} {group} join {plan} for {topic} in {place}",
        "A {thing} for {place}'s {adj} {group}",
        "Where {group} of {place} {pact} {topic}",
    ),
    standfirsts=(
        "{adj} {group} say the {plan} on {topic} has come too late for {place}",
        "{office} {person} urges {group} to think again about {topic} and the {thing}",
        "The {adj} {thing} has served {place} since {year} but its {group} are leaving",
        "'{topic} is not for sale,' says {person} as {group} meet in {place}",
        "{plan} by {group} hopes to reach {num} {adj} families around {place} {when}",
    ),
    captions=(
        "{group} gather outside the {adj} {thing} in {place} {when}",
        "{person} (center) talks to {adj} {group} near the {thing} in {place}",
        "A view of the {thing} in {place}, which was {act} in {year}",
        "{adj} {group} of {place} hold candles at a {plan} for {topic}",
    ),
    crossheads=(
        "{adj} {thing}, {adj} {group}",
        "A {plan} that grows",
        "{topic} in {place}",
        "Hopes of {group}",
    ),
    name=person,
    place=place,
)
