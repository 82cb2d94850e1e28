"""Readings travel as plain data and come back as they were."""

import doctest

import ucancrawl.reextraction.difference
from storage.editions.registry import EDITIONS
from storage.identity import identify
from storage.record import NewsArticle
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article
from ucancrawl.reextraction.again import Answer, ReadAgain


def test_every_replica_reading_comes_back_as_it_was(replica):
    articles = 0
    for kept in replica:
        edition = EDITIONS[identify(kept.url).edition]
        reading = read_article(Page(kept.url, edition, kept.html))
        one = ReadAgain(7, reading.verdict, reading.article, reading.canonical)
        answer = Answer("key", {7: one, 8: ReadAgain(8, fault="torn")})
        assert Answer.unpacked(answer.packed()) == answer
        articles += reading.article is not None
    assert articles >= 40


def test_letters_that_no_encoding_holds_survive():
    article = NewsArticle("k", "english", headline="a\ud800b\x00", body="\U0001f600")
    answer = Answer("k", {1: ReadAgain(1, "article", article)})
    assert Answer.unpacked(answer.packed()) == answer


def test_the_examples_hold():
    ended = doctest.testmod(ucancrawl.reextraction.difference)
    assert (ended.failed, ended.attempted > 1) == (0, True)
