"""What is heard of a program over AT-SPI. For the system's Python, which has the bindings."""

import subprocess
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 15.0


class Heard:
    """A running program: its tree, its keys, what it announces."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.announced: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")
        self.root = self.wait("the program on the bus", self._find)
        window = self.wait("a window", self._window)
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

    def _hear(self, event: Any) -> None:
        self.announced.append(str(event.any_data))

    def _find(self) -> Any:
        desktop = Atspi.get_desktop(0)
        children = (desktop.get_child_at_index(number) for number in range(desktop.get_child_count()))
        return next((child for child in children if child and child.get_process_id() == self.pid), None)

    def _window(self) -> str:
        words = ["xdotool", "search", "--onlyvisible", "--pid", str(self.pid)]
        found = subprocess.run(words, capture_output=True, text=True).stdout.split()
        return found[-1] if found else ""

    def wait(self, what: str, look: Callable[[], Any]) -> Any:
        """Until ``look`` finds something; the time is limited."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            try:
                if found := look():
                    return found
            except GLib.Error:  # it went away while it was looked at
                pass
            time.sleep(0.1)
        raise AssertionError(f"{what}: not there after {PATIENCE:g} seconds")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(0.15)

    def all(self, role: str, words: str = "") -> list[Any]:
        """What is shown now in this role and whose name has these words, in the order of the tree."""
        return [node for node in _walk(self.root) if node.get_role_name() == role and words in (node.get_name() or "")]

    def one(self, role: str, words: str = "") -> Any:
        """The first of them, as soon as it is there."""
        return self.wait(f"{role} “{words}”", lambda: next(iter(self.all(role, words)), None))

    def focused(self) -> Any:
        """What has the focus now."""
        return next((node for node in _walk(self.root) if has(node, "focused")), None)


def has(node: Any, state: str) -> bool:
    """Whether it is in this state."""
    return state in {found.value_nick for found in node.get_state_set().get_states()}


def _walk(node: Any, depth: int = 0) -> Iterator[Any]:
    if node is None or (depth > 1 and not has(node, "showing")):
        return
    yield node
    for number in range(node.get_child_count()):
        yield from _walk(node.get_child_at_index(number), depth + 1)
