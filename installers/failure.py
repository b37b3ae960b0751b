"""The one exception by which a build says what is wrong."""


class BuildFailed(Exception):
    """The package cannot be built, or must not be handed out. The message says why and what to do, a line for each."""
