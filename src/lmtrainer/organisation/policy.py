"""A policy as it holds: one value for each key, and who set it. The keys are described in `keys`, read by `reading`."""

from lmtrainer.frozen import frozen

Pairs = tuple[tuple[str, str], ...]


@frozen
class Policy:
    """What an organisation has decided. The values here are those that hold where it has decided nothing.

    What each one does, and what holds when it cannot be read, is told by the key of the same name in `keys`.
    Folders are as they were written: `folders.expanded` makes paths of them.
    """

    course_folders: tuple[str, ...] = ()
    bundled_courses: bool = True
    other_courses: bool = True
    signed_packages: bool = False
    trusted_keys: Pairs = ()
    pass_mark_floor: int = 0
    certificate_texts: Pairs = ()
    results_folder: str = ""
    backup_folder: str = ""
    data_folder: str = ""
    theme: str = ""
    language: str = ""
    hidden_entries: tuple[str, ...] = ()
    support_contact: str = ""

    def certificate_text(self, course_id: str, own: str) -> str:
        """The words on the certificate of a course, whose author wrote ``own``."""
        texts = dict(self.certificate_texts)
        return texts.get(course_id, texts.get("*", own))


@frozen
class PolicyProblem:
    """Something in a policy that could not be taken as it stands. ``place`` is a file, or a key of the registry."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@frozen
class PolicyInForce:
    """A policy, who set which key, and what was wrong.

    ``origins`` holds each key that is set: its name, its place. ``unreadable`` names those whose value is the one that
    holds when a key cannot be read, or is stricter because of that.
    """

    policy: Policy = Policy()
    origins: Pairs = ()
    problems: tuple[PolicyProblem, ...] = ()
    unreadable: tuple[str, ...] = ()

    def sets(self, key: str) -> bool:
        """Whether the organisation has decided about this key, or wanted to where it cannot be read."""
        return any(name == key for name, _ in self.origins)


NO_POLICY = PolicyInForce()
