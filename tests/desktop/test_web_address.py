"""The host that a person is asked about is the one that the browser goes to, whatever a stranger wrote."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

import lmtrainer
from lmtrainer.desktop.base.prompts import web_question
from lmtrainer.desktop.base.web_address import web_address

# as browsers read them: the WHATWG's own tests hold most of these
GOES_TO = {
    "https:///evil.example/x": ("https://evil.example/x", "evil.example"),
    "https:////evil.example": ("https://evil.example/", "evil.example"),
    "https:\\\\evil.example\\x": ("https://evil.example/x", "evil.example"),
    "https:/\\evil.example\\..\\x": ("https://evil.example/x", "evil.example"),
    "https://school.example\\@evil.example/": ("https://school.example/@evil.example/", "school.example"),
    "https://school.example@evil.example/": ("https://evil.example/", "evil.example"),
    "https://a:b@c@evil.example:443/": ("https://evil.example/", "evil.example"),
    "HTTP://EVIL.example:80/A": ("http://evil.example/A", "evil.example"),
    "http://evil.example:8080": ("http://evil.example:8080/", "evil.example:8080"),
    "http://evil.example:00080/": ("http://evil.example/", "evil.example"),
    "https://evil.\texam\nple/\r": ("https://evil.example/", "evil.example"),
    " \x01https://evil.example/ ": ("https://evil.example/", "evil.example"),
    "https://%65vil.example/": ("https://evil.example/", "evil.example"),
    "https://evil%2eexample/": ("https://evil.example/", "evil.example"),
    "https://evil。example/": ("https://evil.example/", "evil.example"),
    "https://ＥＶＩＬ.example/": ("https://evil.example/", "evil.example"),
    "https://ev\xadil.example/": None,  # it cannot be seen
    "https://pаypal.com/": ("https://xn--pypal-4ve.com/", "xn--pypal-4ve.com"),
    "https://straße.example/": ("https://xn--strae-oqa.example/", "xn--strae-oqa.example"),
    "http://2130706433/": ("http://127.0.0.1/", "127.0.0.1"),
    "http://0x7f.1/": ("http://127.0.0.1/", "127.0.0.1"),
    "http://0177.0.0.1/": ("http://127.0.0.1/", "127.0.0.1"),
    "http://127.1./": ("http://127.0.0.1/", "127.0.0.1"),
    "http://[0:0::1]:81/": ("http://[::1]:81/", "[::1]:81"),
    "https://a.example/%2e%2e/b/./c/..?x=../y#z": ("https://a.example/b/?x=../y#z", "a.example"),
    "https://a.example/<b> \"c\"?d='e'": ("https://a.example/%3Cb%3E%20%22c%22?d=%27e%27", "a.example"),
    "https://a.example/100%": ("https://a.example/100%25", "a.example"),
    "https://a.example/é": ("https://a.example/%C3%A9", "a.example"),
}
NOWHERE = [
    "https://", "https:///", "https://@/", "https://:80/", "https://a b/", "https://a%20b/", "https://a%00b/",
    "https://a%2fb/", "https://a%zz/", "https://a%ff/", "https://a<b/", "https://a^b/", "https://a|b/",
    "https://a.example:x/", "https://a.example:65536/", "https://a.example:-1/", "http://256.1.1.1/", "http://1.2.3.4.5/",
    "http://08.1/", "http://4294967296/", "http://a.1/", "http://[::1/", "http://[::1%25eth0]/", "http://::1/", "http://[x]/",
    "https://xn--/", "https://xn--a/", "https://xn--abc-/", "https://a..b/", "https://a\u202eb/", "https://a\u200db/",
    "https://℀.example/", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.example/", "httpss://a.example/", "",
    "https://a.example/\u202egnp.exe", "https://\ud800/", "https://a.example/" + "a" * 5_000,
]  # fmt: skip
PIECES = st.sampled_from(
    ["https:", "http:", "/", "\\", "//", "@", ":", "?", "#", ".", "..", "%2e", "%2F", "%40", "%00", "[", "]", "::1",
     "80", "0x7f", "017", "1", "256", "evil", "school.example", "xn--", "xn--pypal-4ve", "а", "ß", "。", "\t", "\n",
     "\u202e", "\u200d", "%", "\x00", "ﬁ", "Ⅷ", "-", "_", "é", " ", "\ud800"]
)  # fmt: skip
WRITTEN = st.one_of(
    st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40),
    st.lists(PIECES, max_size=10).map(lambda some: "https://" + "".join(some)),
    st.text(max_size=40).map(lambda text: "https://" + text),
)  # fmt: skip


@pytest.mark.parametrize("written", GOES_TO)
def test_it_is_read_as_browsers_read_it(written: str) -> None:
    found = web_address(written)
    assert (found and (found.url, found.host)) == GOES_TO[written]


@pytest.mark.parametrize("written", NOWHERE)
def test_what_is_not_certain_is_no_address(written: str) -> None:
    assert web_address(written) is None


@given(WRITTEN)
@example("https://school.example\\@evil.example/")
def test_what_is_shown_is_what_is_opened(written: str) -> None:
    found = web_address(written)
    if found is None:
        return
    assert re.fullmatch(r"https?://[a-z0-9._:\[\]-]+/[!-~]*", found.url)
    assert found.url.partition("://")[2].partition("/")[0] == found.host
    assert web_address(found.url) == found
    handed = QUrl(found.url, QUrl.ParsingMode.StrictMode)
    assert handed.isValid() and bytes(handed.toEncoded().data()).decode() == found.url and not handed.userInfo()


@given(WRITTEN)
def test_python_finds_the_same_host(written: str) -> None:
    """Another reader of addresses, to which the one form leaves nothing to be generous with."""
    from urllib.parse import urlsplit

    found = web_address(written)
    if found is not None:
        parts = urlsplit(found.url)
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        assert (f"{host}:{parts.port}" if parts.port is not None else host) == found.host


@pytest.mark.parametrize("written", [written for written, goes in GOES_TO.items() if goes])
def test_the_question_shows_the_host(qtbot, written: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    found = web_address(written)
    assert found is not None
    box = web_question(parent, written)
    assert f"“{found.host}”" in box.text() and box.informativeText() == found.url


def test_qt_alone_would_show_another_host_than_browsers_visit() -> None:
    """Otherwise the tests above would pass for nothing."""
    assert QUrl("https:///evil.example/x").host() == ""


def test_nothing_else_hands_an_address_to_the_browser() -> None:
    root = Path(lmtrainer.__file__).parent
    users = [path for path in root.rglob("*.py") if ".open_web(" in path.read_text("utf-8")]
    assert [path.relative_to(root).as_posix() for path in users] == ["desktop/base/links.py"]
