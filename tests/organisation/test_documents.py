"""What is made from the table of keys: the document and the files for Windows are as the table is."""

import re
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest

from lmtrainer.__main__ import main
from lmtrainer.organisation.keys import KEYS, Kind
from lmtrainer.organisation.policy_documents import ADML, ADMX, NAMESPACE, adml, admx, markdown_table

ROOT = Path(__file__).parents[2]
NS = {"p": NAMESPACE}


def test_the_document_holds_the_table_as_it_is() -> None:
    text = (ROOT / "docs" / "policy.md").read_text("utf-8")
    assert text.partition("--table -->\n")[2].partition("<!-- end -->")[0] == markdown_table()
    assert markdown_table().count("\n") == len(KEYS) + 2


def test_the_files_for_windows_are_as_the_table_is(tmp_path: Path) -> None:
    assert main(["policy", "--admx", str(tmp_path)]) == 0
    for name, text in ((ADMX, admx()), (ADML, adml())):
        assert (ROOT / "resources" / "policy" / name).read_text("utf-8") == text == (tmp_path / name).read_text("utf-8")


def test_each_key_is_one_policy_with_the_element_of_its_kind() -> None:
    policies = {p.get("name"): p for p in Tree.fromstring(admx()).findall("p:policies/p:policy", NS)}
    assert list(policies) == [key.registry_name for key in KEYS]
    elements = {
        Kind.NUMBER: "decimal", Kind.CHOICE: "enum", Kind.TEXT: "text", Kind.FOLDER: "text",
        Kind.CHOICES: "multiText", Kind.FOLDERS: "multiText", Kind.TABLE: "multiText",
    }  # fmt: skip
    for key in KEYS:
        policy = policies[key.registry_name]
        assert policy.get("key") == r"Software\Policies\lmtrainer" and policy.get("class") == "Both"
        if key.kind is Kind.SWITCH:
            assert policy.get("valueName") == key.registry_name and policy.find("p:elements", NS) is None
            assert policy.find("p:enabledValue/p:decimal", NS).get("value") == "1"  # type: ignore[union-attr]
        else:
            (element,) = policy.findall("p:elements/*", NS)
            assert element.tag == f"{{{NAMESPACE}}}{elements[key.kind]}"
            assert element.get("id") == element.get("valueName") == key.registry_name
            assert [value.text for value in element.findall(".//p:string", NS)] == list(
                key.choices if key.kind is Kind.CHOICE else ()
            )


def test_every_reference_of_the_policies_leads_to_words_or_to_a_field() -> None:
    text = admx()
    words = Tree.fromstring(adml())
    strings = [s.get("id") for s in words.findall("p:resources/p:stringTable/p:string", NS)]
    fields = {p.get("id"): p for p in words.findall("p:resources/p:presentationTable/p:presentation", NS)}
    assert len(strings) == len(set(strings)) and all(
        s.text for s in words.findall("p:resources/p:stringTable/p:string", NS)
    )
    assert set(re.findall(r"\$\(string\.(\w+)\)", text)) == set(strings)
    assert set(re.findall(r"\$\(presentation\.(\w+)\)", text)) == set(fields)
    for name, presentation in fields.items():
        assert [part.get("refId") for part in presentation if part.get("refId")] == [name]


def test_the_command_tells_what_holds_and_who_set_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.toml").write_text('theme = "dark"\n')
    assert main(["policy", "--folder", str(tmp_path)]) == 0
    assert re.search(rf"theme +dark +{re.escape(str(tmp_path))}/a.toml", capsys.readouterr().out)
    (tmp_path / "b.toml").write_text("pass_mark_floor = 200\n")
    assert main(["policy", "--folder", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert "wrong:" in told and "pass_mark_floor cannot be read, so this holds: 80" in told
