"""Following the links of a course: to a lesson at once, to the web only after asking."""

from pathlib import Path

from lmtrainer.desktop.base.feature import Context
from lmtrainer.desktop.base.place import LessonPlace
from lmtrainer.desktop.base.web_address import web_address
from lmtrainer.desktop.ui.language import translate


def follow_link(context: Context, root: Path | None, link: str) -> None:
    """Follow a link of the course at ``root``; one that is of no known kind leads nowhere."""
    if link.startswith("lesson:"):
        lesson_id, _, anchor = link.removeprefix("lesson:").partition("#")
        context.navigation.go(LessonPlace(root, lesson_id, anchor))
    elif link.lower().startswith(("https://", "http://")):
        _follow_to_the_web(context, link)


def _follow_to_the_web(context: Context, link: str) -> None:
    address = web_address(link)
    if address is None:
        context.prompts.show(
            context.window,
            translate("Links", "This link leads nowhere"),
            translate(
                "Links", "It is not certain which page this address means, so nothing was opened. You can read on."
            ),
        )
    elif context.prompts.may_open_web(context.window, address.url):
        context.prompts.open_web(address.url)
