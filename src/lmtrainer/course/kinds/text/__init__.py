"""Short texts that are typed: a single answer, and the gaps of a text."""

from lmtrainer.course.answers import GapsAnswer, TextAnswer
from lmtrainer.course.body import Gap, Gaps, Text, TextReply
from lmtrainer.course.folding import folded
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Remark, Verdict, share, verdict_of
from lmtrainer.course.slips import one_slip
from lmtrainer.course.text import RichText
from lmtrainer.course.wildcards import comparable, filled, fits, has_stars

SHORTEST_ALMOST = 5


def mark_text(body: Text, answer: TextAnswer) -> Mark:
    """The best of the expected answers that match; `Remark.ALMOST` for one slip away from a right one."""
    reply = _best(body, answer.text)
    fraction = share(reply.weight) if reply else 0.0
    verdict = verdict_of(fraction)
    told = "" if verdict is Verdict.RIGHT else right_text(body).text
    part = Part(0, verdict, reply.feedback if reply else None, told)
    remark = Remark.ALMOST if reply is None and _almost(body, answer.text) else None
    return Mark(fraction, verdict, (part,), remark)


def right_text(body: Text) -> TextAnswer:
    """The first answer that earns most, without stars where there is one."""
    most = max(reply.weight for reply in body.answers)
    best = min((reply for reply in body.answers if reply.weight == most), key=lambda reply: has_stars(reply.text))
    tried = (filled(best.text, filling) for filling in ("", "…"))
    return TextAnswer(next((text for text in tried if _best(body, text) is not None), best.text))


def wrong_text(body: Text) -> TextAnswer:
    """A text that earns as little as any."""
    listed = [filled(reply.text, "…") for reply in body.answers if reply.weight <= 0][:10]
    tried = (TextAnswer(text) for text in ("–", "0", "?", *listed))
    return min(tried, key=lambda answer: mark_text(body, answer).fraction or 0.0)


def _best(body: Text, text: str) -> TextReply | None:
    """The matching answer with the largest weight; among equals one without stars, then the author's first."""
    given = comparable(text, exact=body.exact)
    if not given:
        return None
    matching = [reply for reply in body.answers if fits(reply.text, given, exact=body.exact)]
    return min(matching, key=lambda reply: (-reply.weight, has_stars(reply.text)), default=None)


def _almost(body: Text, text: str) -> bool:
    given = comparable(text, exact=body.exact)
    keys = (reply.text for reply in body.answers if reply.weight >= 100 and not has_stars(reply.text))
    for key in (comparable(filled(key, ""), exact=body.exact) for key in keys):
        same_but_for_folding = body.exact and folded(given) == folded(key)
        if len(key) >= SHORTEST_ALMOST and (one_slip(given, key) or same_but_for_folding):
            return True
    return False


def mark_gaps(body: Gaps, answer: GapsAnswer) -> Mark:
    """An equal share for each gap."""
    if len(answer.texts) != len(body.gaps):
        raise AnswerMismatch("not as many gaps as the question has")
    shares, parts = [], []
    for index, (gap, text) in enumerate(zip(body.gaps, answer.texts, strict=True)):
        earned, feedback = _mark_gap(gap, text)
        verdict = verdict_of(earned)
        shares.append(earned)
        parts.append(Part(index, verdict, feedback, "" if verdict is Verdict.RIGHT else gap.accepted[0]))
    fraction = sum(shares) / len(shares)
    return Mark(fraction, verdict_of(fraction), tuple(parts))


def right_gaps(body: Gaps) -> GapsAnswer:
    """The first accepted answer of each gap."""
    return GapsAnswer(tuple(gap.accepted[0] for gap in body.gaps))


def wrong_gaps(body: Gaps) -> GapsAnswer:
    """Another choice in each drop-down, a dash in each field."""
    return GapsAnswer(tuple(_wrong_gap(gap) for gap in body.gaps))


def _wrong_gap(gap: Gap) -> str:
    others = [choice for choice in gap.choices if choice not in gap.accepted]
    return others[0] if others else "–"


def _mark_gap(gap: Gap, text: str) -> tuple[float, RichText | None]:
    given = folded(text)
    reply = next((reply for reply in gap.replies if folded(reply.text) == given), None)
    if any(folded(accepted) == given for accepted in gap.accepted):
        return 1.0, reply.feedback if reply else None
    if reply is None:
        return 0.0, None
    return share(reply.weight), reply.feedback
