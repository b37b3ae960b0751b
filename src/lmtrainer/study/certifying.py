"""What a learner did in a course -> the facts of a certificate. Nothing private goes into it."""

from datetime import datetime

from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.organisation.policy import NO_POLICY, Policy
from lmtrainer.study.assessing import Assessing
from lmtrainer.study.certificates import CertificateFacts
from lmtrainer.study.session import StudySession


class NotCompleted(ValueError):
    """The course is not completed, or gives no certificate."""


def certificate_facts(
    session: StudySession, assessing: Assessing, name: str, now: datetime, policy: Policy = NO_POLICY.policy
) -> CertificateFacts:
    """The facts: the best score of the assessments, or that of the lessons where there is none.

    Raises `NotCompleted`.
    """
    info, progress = session.outline.info, session.progress()
    if info.certificate is None or not progress.completed:
        raise NotCompleted(info.id)
    finished = assessing.finished()
    share = best_share(finished) if any(fact.max_points > 0 for fact in finished) else progress.score
    return CertificateFacts(
        name, info.title, info.id, info.version, f"{now.astimezone():%Y-%m-%d}", int(share * 100 + 1e-9),
        round(session.spent_ms() / 60_000 + sum(fact.used_ms for fact in finished) / 60_000),
        policy.certificate_text(info.id, info.certificate.text),
    )  # fmt: skip


def best_share(finished: tuple[AssessmentFinished, ...]) -> float:
    """The average of the best score in each assessment in which points can be earned, from 0 to 1."""
    best: dict[str, float] = {}
    for fact in finished:
        if fact.max_points > 0:
            best[fact.assessment_id] = max(best.get(fact.assessment_id, 0.0), fact.points / fact.max_points)
    return sum(best.values()) / len(best) if best else 0.0
