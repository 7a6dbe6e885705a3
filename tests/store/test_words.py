"""Words are compared in every store as SQLite's full-text search compares them."""

from __future__ import annotations

import sqlite3
import unicodedata

from consilience.store.words import phrases_of, words_of

LATIN = [chr(code) for code in range(0x20, 0x250)] + ["—", "’", "\u2028", "é", "Ж", "中", "½", "\U0001f30a"]


def test_every_latin_letter_and_mark_is_found_as_sqlite_finds_it() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE held USING fts5(words)")
    differing = []
    for letter in LATIN:
        word = f"ab{letter}cd"
        connection.execute("DELETE FROM held")
        connection.execute("INSERT INTO held VALUES (?)", (word,))
        bare = unicodedata.normalize("NFD", letter)[0]
        for asked in (word, word.upper(), f"ab{bare}cd", "abcd", "ab cd", "ab"):
            phrase = '"' + asked.replace('"', '""') + '"'
            theirs = bool(connection.execute("SELECT 1 FROM held WHERE held MATCH ?", (phrase,)).fetchone())
            if theirs != any(ours in words_of(word) for ours in phrases_of([asked])):
                differing.append((letter, asked))
    connection.close()
    assert differing == []
