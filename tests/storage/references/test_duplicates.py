"""Same and nearly same texts, with copies made at a known distance."""

import random

from storage.references.duplicates import find_twins, groups

WORDS = [f"word{number:04}" for number in range(4000)]


def text(pick, sentences=18):
    return " ".join(
        " ".join(pick.choices(WORDS, k=pick.randint(8, 20))).capitalize() + "."
        for _ in range(sentences)
    )


def copy_of(pick, body, share):
    """The body with a share of its words exchanged."""
    words = body.split(" ")
    for place in pick.sample(range(len(words)), int(len(words) * share)):
        words[place] = pick.choice(WORDS)
    return " ".join(words)


def jaccard(one, other):
    def runs(body):
        words = body.casefold().replace(".", "").split()
        return {tuple(words[start : start + 3]) for start in range(len(words) - 2)}

    first, second = runs(one), runs(other)
    return len(first & second) / len(first | second)


def test_copies_are_found_and_strangers_are_not():
    pick = random.Random(7)
    bodies, near = {}, set()
    for number in range(600):
        bodies[f"k{number:04}"] = text(pick)
    for number in range(120):
        copy = copy_of(pick, bodies[f"k{number:04}"], pick.uniform(0, 0.08))
        bodies[f"k{number + 5000:04}"] = copy
        likeness = jaccard(bodies[f"k{number:04}"], copy)
        if likeness >= 0.8:
            near.add((f"k{number + 5000:04}", f"k{number:04}"))
    found = {(pair.key, pair.other) for pair in find_twins(bodies)}
    assert len(near) > 60
    assert found == near


def test_flat_and_broken_text_is_the_same_in_every_script():
    chinese = "山水之間的老船夫說今年的雨比往年多。村民修好了橋。" * 4
    english = "An invented sentence of some length stands here. " * 4
    twins = find_twins(
        {
            "b": english,
            "a": english.replace(". ", ".\n\n"),
            "d": chinese,
            "c": chinese.replace("。", "。\n\n"),
        }
    )
    assert [(pair.key, pair.other, pair.score) for pair in twins] == [
        ("b", "a", 1.0),
        ("d", "c", 1.0),
    ]
    assert groups(twins) == {"a": "a", "b": "a", "c": "c", "d": "c"}


def test_short_notices_are_no_duplicates():
    assert find_twins({"a": "Photos by a reporter", "b": "Photos by a reporter"}) == []


def test_a_sentence_of_the_site_makes_no_pairs():
    pick = random.Random(3)
    shared = " This closing sentence of the house stands under every single article."
    bodies = {f"k{number}": text(pick, 2) + shared for number in range(30)}
    assert find_twins(bodies) == []
