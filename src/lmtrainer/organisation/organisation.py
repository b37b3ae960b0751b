"""The organisation as the program knows it: its policy and its site together. One a program, passed on."""

from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.frozen import frozen
from lmtrainer.organisation.folders import expanded
from lmtrainer.organisation.places import Places, installed_places
from lmtrainer.organisation.policy import NO_POLICY, Policy, PolicyInForce
from lmtrainer.organisation.reading import policy_in_force
from lmtrainer.organisation.site import Site, read_site
from lmtrainer.resources import data_folder

if TYPE_CHECKING:
    from lmtrainer.organisation.entries import Entry


@frozen
class Organisation:
    """Policy and site. Without either it is nobody's program, and everything is the learner's own choice."""

    in_force: PolicyInForce = NO_POLICY
    site: Site | None = None

    @property
    def policy(self) -> Policy:
        """The policy that holds."""
        return self.in_force.policy

    @property
    def name(self) -> str:
        """The organisation's name; empty where no site tells it."""
        return self.site.name if self.site is not None else ""

    @property
    def support_contact(self) -> str:
        """Whom to ask for help: by policy, else by the site."""
        return self.policy.support_contact or (self.site.support_contact if self.site is not None else "")

    def hides(self, entry: "Entry") -> bool:
        """Whether something is left out of the window; a way to open courses that could open none is left out too."""
        closed = entry == "open-course" and not self.policy.other_courses
        return closed or entry in self.policy.hidden_entries

    @property
    def data_folder(self) -> Path | None:
        """Where progress must be kept; None where that is left to the user."""
        return expanded(self.policy.data_folder) if self.policy.data_folder else None


NOBODY = Organisation()


def organisation_at(places: Places) -> Organisation:
    """The organisation whose policy and site are in these places."""
    site = places.site
    return Organisation(policy_in_force(places), read_site(site) if site is not None else None)


def data_folder_here(chosen: Path | None) -> Path:
    """Where progress and settings are kept, for every command: by policy, else as chosen or as the environment says.

    Nothing of it is looked at; the window, which has to open whatever happens, looks with a patience.
    """
    given = organisation_at(installed_places()).data_folder
    return given if given is not None else data_folder(chosen)
