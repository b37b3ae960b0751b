"""`make translations`: every text of the program into each translation's source, and that into what the program loads.

The sources, `translations/lmtrainer_*.ts`, are what translators write; `resources/translations/*.qm` is made of them.
With a language (`make translations NEW=fr`) a new one is begun. Ends with what is not translated yet.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import PySide6

from lmtrainer.course.rules.rule import CONTEXT
from lmtrainer.course.rules.table import ways_to_say

ROOT = Path(__file__).parents[1]
SOURCES, MADE = ROOT / "translations", ROOT / "resources" / "translations"
QT = Path(PySide6.__file__).parent
# a sentence from below the window is extracted like any other; no lines in the sources: they change without a reason
HOW = ("-locations", "none", "-no-obsolete", "-silent", "-tr-function-alias", "translate+=Said")


def sources() -> list[Path]:
    """The translations' sources."""
    return sorted(SOURCES.glob("lmtrainer_*.ts"))


def extract(source: Path) -> None:
    """Bring a source up to date with the program's texts, or begin it; what was translated stays."""
    files = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "src").rglob("*.py"))]
    language = source.stem.partition("_")[2]
    with TemporaryDirectory() as folder:
        rules = Path(folder, "rules.py")
        rules.write_text("".join(f"Said({CONTEXT!r}, {_literal(words)})\n" for words in words_of_rules()), "utf-8")
        files.append(str(rules))
        _run("lupdate", *HOW, "-source-language", "en", "-target-language", language, *files, "-ts", str(source))


def words_of_rules() -> list[str]:
    """What rules say of a place: their words are no calls that lupdate knows. Those that are `Said` it finds itself."""
    said = [words for rule in ways_to_say() for words in (rule.message or rule.meaning, rule.remedy)]
    return list(dict.fromkeys(words for words in said if isinstance(words, str) and words))


def _literal(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def release(source: Path, made: Path) -> None:
    """Make of a source what the program loads. What is unfinished is left out, so it is said in English."""
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(made))


def _run(tool: str, *words: str) -> None:
    done = subprocess.run([QT / tool, *words], cwd=ROOT, capture_output=True, text=True)
    if done.returncode or "error" in done.stderr.lower():
        raise SystemExit(f"{tool}: {done.stderr or done.stdout}")


def unfinished(source: Path) -> list[str]:
    """What is not translated in a source, or only by a guess: ``context: text``."""
    told = []
    for context in ElementTree.parse(source).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                told.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", help="begin a new one: a code such as fr or pt_BR")
    new = parser.parse_args().language
    SOURCES.mkdir(exist_ok=True)
    MADE.mkdir(exist_ok=True)
    for source in sorted({*sources(), *([SOURCES / f"lmtrainer_{new}.ts"] if new else [])}):
        extract(source)
        release(source, MADE / f"{source.stem}.qm")
        missing = unfinished(source)
        print(f"{source.name}: {len(missing)} texts are not translated" if missing else f"{source.name}: complete")
        for text in missing:
            print(f"  {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
