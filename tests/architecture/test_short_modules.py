"""No module is so long that one cannot hold it in mind."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_LINES = 400


def test_no_module_has_more_than_400_lines() -> None:
    modules = [path for part in ("src", "installers", "tools") for path in (ROOT / part).rglob("*.py")]
    assert len(modules) > 300
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in modules}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}
