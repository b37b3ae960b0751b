"""Every text of the program is in each translation, translated, with its places for values, and as it is loaded."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale

import translations

from .texts import texts_of_the_program

SOURCES = translations.sources()
_PLACE = re.compile(r"\{[^}]*\}|%L?n|\*\.\w+|https?://[^ ]*[^ .,]|--\w+|;;|\n")


def messages(source: Path) -> list[tuple[str, ElementTree.Element]]:
    contexts = ElementTree.parse(source).getroot().iter("context")
    return [(context.findtext("name") or "", message) for context in contexts for message in context.iter("message")]


def test_there_is_a_german_one() -> None:
    assert "lmtrainer_de.ts" in [source.name for source in SOURCES]


def test_every_text_is_a_literal_so_that_it_can_be_found() -> None:
    hidden = [found.place for found in texts_of_the_program() if found.text is None or found.context is None]
    assert not hidden


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_it_has_exactly_the_texts_of_the_program(source: Path) -> None:
    """If this fails: make translations."""
    there = {
        (context, message.findtext("source"), message.get("numerus") == "yes") for context, message in messages(source)
    }
    wanted = {(found.context, found.text, found.counted): found.place for found in texts_of_the_program()}
    assert {text: place for text, place in wanted.items() if text not in there} == {}
    assert there - set(wanted) == set()


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_every_text_is_translated(source: Path) -> None:
    """If this fails: translate what is named, take type="unfinished" away, then make translations."""
    assert translations.unfinished(source) == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_translation_has_the_places_of_its_text(source: Path) -> None:
    wrong = []
    for context, message in messages(source):
        text = message.findtext("source") or ""
        forms = [form.text or "" for form in message.iter("numerusform")] or [message.findtext("translation") or ""]
        for form in forms:
            same = Counter(_PLACE.findall(text)) == Counter(_PLACE.findall(form))
            if not same or _edges(text) != _edges(form):
                wrong.append(f"{context}: {text!r} → {form!r}")
    assert not wrong


def _edges(text: str) -> tuple[bool, bool, bool]:
    """Whether spaces stand at its ends, and whether it ends as a sentence, a question or something that goes on."""
    return text[:1].isspace(), text[-1:].isspace(), text[-1:] in ".?…"


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_what_is_loaded_is_made_of_it(source: Path, tmp_path: Path) -> None:
    """If this fails: make translations."""
    translations.release(source, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (translations.MADE / f"{source.stem}.qm").read_bytes()


def test_what_is_loaded_has_a_source_and_a_language_with_a_name() -> None:
    made = sorted(path.stem for path in translations.MADE.glob("*.qm"))
    assert made == [source.stem for source in SOURCES]
    assert all(QLocale(name.partition("_")[2]).nativeLanguageName() for name in made)


def test_what_is_not_translated_yet_is_named_and_a_changed_text_is_not_taken_for_translated(tmp_path: Path) -> None:
    source = tmp_path / "lmtrainer_de.ts"
    text = SOURCES[0].read_text("utf-8")
    assert text.count("<source>Your shelf is empty</source>") == 1
    source.write_text(
        text.replace("<source>Your shelf is empty</source>", "<source>Your shelf is bare</source>"), "utf-8"
    )
    translations.extract(source)
    assert translations.unfinished(source) == ["LibraryPage: Your shelf is empty"]
