"""The policy of this computer. Where there is none this is a look into one folder, because every start does it."""

from lmtrainer.organisation.places import Places
from lmtrainer.organisation.policy import NO_POLICY, PolicyInForce


def policy_in_force(places: Places) -> PolicyInForce:
    """The policy of this computer and user. Never fails: what is wrong is told, and each key says what holds then."""
    if not places.may_hold_policy:
        return NO_POLICY
    from lmtrainer.organisation.telling import all_told

    told = all_told(places)
    if not told:
        return NO_POLICY
    from lmtrainer.organisation.judging import judged

    return judged(told)


def policy_unanswered(places: Places) -> PolicyInForce:
    """What holds while the places of policy do not answer: each key may be set, so each is as when it is unreadable."""
    from lmtrainer.organisation.judging import judged
    from lmtrainer.organisation.telling import Told

    place = str(places.policy_folder or next(iter(places.sites), "policy"))
    return judged([Told(place, {}, "it does not answer", None)])
