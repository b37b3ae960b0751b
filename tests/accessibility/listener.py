"""One who only listens goes through a course: finds the parts, answers by keys, hears the verdict, follows a link."""

import sys
from collections.abc import Callable

from heard import Heard, has


def course_page(heard: Heard) -> None:
    """Title, fold, lessons."""
    title = heard.one("heading", "A course to listen to")
    assert title.get_attributes()["level"] == "1"
    module = heard.one("push button", "Parts")
    assert has(module, "expandable") and has(module, "expanded")
    module.do_action(0)
    heard.wait("a closed module", lambda: has(module, "collapsed") and not has(module, "expanded"))
    module.do_action(0)
    heard.wait("an open module", lambda: has(module, "expanded"))
    heard.one("push button", "Hearing")


def lesson_parts(heard: Heard) -> None:
    """Headings with levels, prose, a table with heads and cells, a note; the focus at the title."""
    heard.one("push button", "Start:").do_action(0)
    title = heard.one("heading", "Reading aloud")
    heard.wait("the focus on the title", lambda: has(title, "focused"))
    levels = {node.get_name(): node.get_attributes().get("level") for node in heard.all("heading")}
    assert levels["Reading aloud"] == "1" and levels["A part with a table"] == "2", levels
    heads = [node.get_name() for node in heard.all("table column header")]
    assert heads == ["Job", "What it asks"], heads
    cells = [(node.get_name(), node.get_description()) for node in heard.all("table cell")]
    assert cells[-1] == ("How, and by when?", "What it asks") and len(cells) == 4, cells
    assert has(heard.one("table"), "focusable")
    heard.one("comment", "Tip")


def link_by_tab(heard: Heard) -> None:
    """The Tab key goes from the title through the prose to its link."""
    link = heard.one("link", "the lesson on hearing")
    for _ in range(4):
        heard.press("Tab")
        if has(link, "focused"):
            return
    raise AssertionError("the Tab key does not reach the link")


def choice(heard: Heard) -> None:
    """Names and states of options; a digit chooses, Enter checks; the verdict, the focus, the announcement."""
    options = {name: heard.one("radio button", name) for name in ("The rota", "The vision", "The budget")}
    assert not any(has(node, "checked") for node in options.values())
    while not has(options["The rota"], "focused"):
        heard.press("Tab")
    heard.press("space")
    heard.wait("the chosen option", lambda: has(options["The rota"], "checked"))
    assert not has(options["The vision"], "checked")
    heard.press("Return")
    panel = heard.one("comment", "Not quite")
    assert "1 try left" in panel.get_name() and "A rota arranges work." in panel.get_name(), panel.get_name()
    heard.wait("the focus on the feedback", lambda: has(panel, "focused"))
    rota = heard.one("radio button", "The rota")
    assert rota.get_description() == "Your answer, not right", rota.get_description()
    assert not has(rota, "sensitive") and has(rota, "checked")
    heard.wait("the announcement", lambda: any("Not quite" in words for words in heard.announced))


def after_the_verdict(heard: Heard) -> None:
    """Tab goes from the feedback on to what can be done, not back to the beginning."""
    again = heard.one("push button", "Try again")
    for _ in range(3):
        heard.press("Tab")
        if has(again, "focused"):
            break
    assert has(again, "focused"), heard.focused() and heard.focused().get_name()
    heard.press("space")
    vision = heard.one("radio button", "The vision")
    heard.wait("an open question", lambda: has(vision, "sensitive"))
    assert vision.do_action(0)
    heard.wait("the chosen option", lambda: has(heard.one("radio button", "The vision"), "checked"))
    heard.press("Return")
    heard.one("comment", "right")
    assert heard.one("radio button", "The vision").get_description() == "Your answer, right"


def several(heard: Heard) -> None:
    """Check boxes, each on its own."""
    plans = heard.one("check box", "Plans")
    plans.do_action(0)
    heard.one("check box", "Dreams").do_action(0)
    heard.wait("two ticks", lambda: has(plans, "checked") and has(heard.one("check box", "Dreams"), "checked"))
    assert not has(heard.one("check box", "Standards"), "checked")


def follow_the_link(heard: Heard) -> None:
    """A link is pressed; gaps and pieces have names and say where they are."""
    heard.one("link", "the lesson on hearing").do_action(0)
    heard.one("heading", "Hearing")
    assert [node.get_name() for node in heard.all("text", "Gap")] == ["Gap 1 of 2", "Gap 2 of 2"]
    piece = heard.one("push button", "Planning")
    assert piece.get_description() == "not sorted yet", piece.get_description()


def settings(heard: Heard) -> None:
    """Choices with states, a slider with its name, a switch."""
    heard.press("ctrl+comma")
    assert heard.one("heading", "Appearance").get_attributes()["level"] == "2"
    assert has(heard.one("radio button", "System"), "checked")
    dark = heard.one("radio button", "Dark")
    dark.do_action(0)
    heard.wait("the dark look", lambda: has(heard.one("radio button", "Dark"), "checked"))
    assert not has(heard.one("radio button", "System"), "checked")
    assert heard.one("slider", "Text size").get_value_iface().get_current_value() == 10


STEPS: tuple[Callable[[Heard], None], ...] = (
    course_page, lesson_parts, link_by_tab, choice, after_the_verdict, several, follow_the_link, settings,
)  # fmt: skip


def main() -> int:
    """Go through all steps; the first that fails ends it."""
    heard = Heard(int(sys.argv[1]))
    for step in STEPS:
        step(heard)
        print(f"heard: {step.__name__.replace('_', ' ')} – {step.__doc__}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
