"""A question's texts in the course's language: one of several that came along, and the words for true and false."""

from collections.abc import Callable
from dataclasses import replace

from lmtrainer.interchange.foreign import ForeignAnswer, ForeignQuestion, Words
from lmtrainer.interchange.texts.languages import in_language
from lmtrainer.said import Said

TRUE_FALSE = {
    "ar": ("صحيح", "خطأ"), "cs": ("Pravda", "Nepravda"), "da": ("Sandt", "Falsk"), "de": ("Richtig", "Falsch"),
    "el": ("Σωστό", "Λάθος"), "en": ("True", "False"), "es": ("Verdadero", "Falso"), "fi": ("Oikein", "Väärin"),
    "fr": ("Vrai", "Faux"), "he": ("נכון", "לא נכון"), "hu": ("Igaz", "Hamis"), "it": ("Vero", "Falso"),
    "ja": ("正しい", "正しくない"), "ko": ("참", "거짓"), "nb": ("Sant", "Usant"), "nl": ("Waar", "Onwaar"),
    "no": ("Sant", "Usant"), "pl": ("Prawda", "Fałsz"), "pt": ("Verdadeiro", "Falso"), "ro": ("Adevărat", "Fals"),
    "ru": ("Верно", "Неверно"), "sv": ("Sant", "Falskt"), "tr": ("Doğru", "Yanlış"), "uk": ("Правда", "Неправда"),
    "zh": ("正确", "错误"),
}  # fmt: skip


def in_own_words(question: ForeignQuestion, language: str) -> ForeignQuestion:
    """The question in ``language``, a code such as `de` or empty, with a remark where other languages are left out."""
    if question.is_truth:
        true_false = TRUE_FALSE.get(language.lower().replace("_", "-").partition("-")[0], TRUE_FALSE["en"])
        named = zip(question.answers, true_false, strict=True)
        question = replace(question, answers=tuple(replace(answer, words=Words(word)) for answer, word in named))
    left_out: dict[str, None] = {}

    def chosen(words: Words) -> Words:
        text, others = in_language(words.text, language)
        left_out.update(dict.fromkeys(others))
        return words if text == words.text else replace(words, text=text)

    question = _with_each(question, chosen)
    said = Said("Import", "It is there in several languages, and a course has one; left out: {0}.")
    notes = (said.of(", ".join(left_out)),) if left_out else ()
    return replace(question, notes=question.notes + notes)


def all_words(question: ForeignQuestion) -> tuple[Words, ...]:
    """Every text of a question; a picture that came with one may be named in another."""
    texts = [question.stem, question.general, question.correct, question.partly, question.incorrect, *question.hints]
    for answer in question.answers:
        texts += [answer.words, answer.feedback]
    for pair in question.pairs:
        texts += [pair.left, pair.right]
    for gap in question.gaps:
        texts += [words for answer in gap.answers for words in (answer.words, answer.feedback)]
    return tuple(texts)


def _with_each(question: ForeignQuestion, made: Callable[[Words], Words]) -> ForeignQuestion:
    """The question with each of its texts made anew."""

    def answers(found: tuple[ForeignAnswer, ...]) -> tuple[ForeignAnswer, ...]:
        return tuple(replace(each, words=made(each.words), feedback=made(each.feedback)) for each in found)

    return replace(
        question,
        name=made(Words(question.name)).text,
        stem=made(question.stem),
        general=made(question.general),
        correct=made(question.correct),
        partly=made(question.partly),
        incorrect=made(question.incorrect),
        hints=tuple(made(hint) for hint in question.hints),
        answers=answers(question.answers),
        pairs=tuple(replace(pair, left=made(pair.left), right=made(pair.right)) for pair in question.pairs),
        gaps=tuple(replace(gap, answers=answers(gap.answers)) for gap in question.gaps),
    )
