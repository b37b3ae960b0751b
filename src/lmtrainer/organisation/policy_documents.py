"""The documents that are made from the table of keys: the table in words, and the ADMX and ADML files for Windows."""

from xml.etree import ElementTree as Tree

from lmtrainer.organisation.keys import KEYS, LONGEST, Key, Kind

ADMX, ADML = "lmtrainer.admx", "en-US/lmtrainer.adml"
NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
REGISTRY_KEY = r"Software\Policies\lmtrainer"
_VERSIONS = {"xmlns": NAMESPACE, "revision": "1.0", "schemaVersion": "1.0"}
_LISTS = (Kind.CHOICES, Kind.FOLDERS, Kind.TABLE)


def markdown_table() -> str:
    """One row for each key."""
    head = (
        "| Key · registry value | What it is | What it does | Where nobody sets it | When it cannot be read |"
        " Where it applies |\n|---|---|---|---|---|---|\n"
    )
    rows = (
        f"| `{key.name}` · `{key.registry_name}` | {_kind(key)} | {key.does} | {_default(key)} | {key.without} |"
        f" {key.shown} |"
        for key in KEYS
    )
    return head + "\n".join(rows) + "\n"


def _kind(key: Key) -> str:
    if key.choices:
        return f"{key.kind.value} {', '.join(f'`{choice}`' for choice in key.choices)}"
    return f"{key.kind.value}, {key.least} to {key.most}" if key.kind is Kind.NUMBER else key.kind.value


def _default(key: Key) -> str:
    if isinstance(key.default, bool):
        return "yes" if key.default else "no"
    return str(key.default) if key.default else "nothing"


def admx() -> str:
    """The policies for the editor of group policies; the words are in `adml`."""
    root = Tree.Element("policyDefinitions", _VERSIONS)
    spaces = Tree.SubElement(root, "policyNamespaces")
    Tree.SubElement(spaces, "target", prefix="lmtrainer", namespace="lmtrainer.Policies")
    Tree.SubElement(root, "resources", minRequiredRevision="1.0")
    supported = Tree.SubElement(Tree.SubElement(root, "supportedOn"), "definitions")
    Tree.SubElement(supported, "definition", name="AllVersions", displayName="$(string.AllVersions)")
    Tree.SubElement(Tree.SubElement(root, "categories"), "category", name="Program", displayName="$(string.Program)")
    policies = Tree.SubElement(root, "policies")
    for key in KEYS:
        _add_policy(policies, key)
    return _written(root)


def _add_policy(policies: Tree.Element, key: Key) -> None:
    name = key.registry_name
    about = {
        "name": name, "class": "Both", "displayName": f"$(string.{name})", "explainText": f"$(string.{name}_Help)",
        "key": REGISTRY_KEY,
    }  # fmt: skip
    if key.kind is Kind.SWITCH:
        about["valueName"] = name
    else:
        about["presentation"] = f"$(presentation.{name})"
    policy = Tree.SubElement(policies, "policy", about)
    Tree.SubElement(policy, "parentCategory", ref="Program")
    Tree.SubElement(policy, "supportedOn", ref="AllVersions")
    if key.kind is Kind.SWITCH:
        for state, value in (("enabledValue", "1"), ("disabledValue", "0")):
            Tree.SubElement(Tree.SubElement(policy, state), "decimal", value=value)
    else:
        _add_element(Tree.SubElement(policy, "elements"), key)


def _add_element(elements: Tree.Element, key: Key) -> None:
    name = key.registry_name
    held = {"id": name, "valueName": name, "required": "true"}
    if key.kind is Kind.NUMBER:
        Tree.SubElement(elements, "decimal", held, minValue=str(key.least), maxValue=str(key.most))
    elif key.kind is Kind.CHOICE:
        enum = Tree.SubElement(elements, "enum", held)
        for choice in key.choices:
            item = Tree.SubElement(enum, "item", displayName=f"$(string.{name}_{choice})")
            Tree.SubElement(Tree.SubElement(item, "value"), "string").text = choice
    elif key.kind in _LISTS:
        Tree.SubElement(elements, "multiText", held)
    else:
        Tree.SubElement(elements, "text", held, maxLength=str(min(LONGEST, 1023)))


def adml() -> str:
    """The words and fields for `admx`, in English."""
    root = Tree.Element("policyDefinitionResources", _VERSIONS)
    Tree.SubElement(root, "displayName").text = "lmtrainer"
    Tree.SubElement(root, "description").text = "What an organisation decides for its learners"
    resources = Tree.SubElement(root, "resources")
    strings = Tree.SubElement(resources, "stringTable")
    fields = Tree.SubElement(resources, "presentationTable")
    _add_words(strings, "AllVersions", "All versions of lmtrainer")
    _add_words(strings, "Program", "lmtrainer")
    for key in KEYS:
        name = key.registry_name
        _add_words(strings, name, _title(key))
        _add_words(strings, f"{name}_Help", _help(key))
        for choice in key.choices if key.kind is Kind.CHOICE else ():
            _add_words(strings, f"{name}_{choice}", choice.capitalize())
        if key.kind is not Kind.SWITCH:
            _add_field(Tree.SubElement(fields, "presentation", id=name), key)
    return _written(root)


def _add_words(strings: Tree.Element, name: str, words: str) -> None:
    Tree.SubElement(strings, "string", id=name).text = words


def _add_field(presentation: Tree.Element, key: Key) -> None:
    name, title = key.registry_name, _title(key)
    if key.kind is Kind.NUMBER:
        box = Tree.SubElement(presentation, "decimalTextBox", refId=name, defaultValue=str(key.when_unreadable))
        box.text = title
    elif key.kind is Kind.CHOICE:
        box = Tree.SubElement(presentation, "dropdownList", refId=name, noSort="true", defaultItem="0")
        box.text = title
    elif key.kind in _LISTS:
        Tree.SubElement(presentation, "text").text = f"{title}, one on each line"
        Tree.SubElement(presentation, "multiTextBox", refId=name)
    else:
        Tree.SubElement(Tree.SubElement(presentation, "textBox", refId=name), "label").text = title


def _title(key: Key) -> str:
    return key.name.replace("_", " ").capitalize()


def _help(key: Key) -> str:
    choices = f"\n\nOne line each of: {', '.join(key.choices)}." if key.kind is Kind.CHOICES else ""
    table = "\n\nEach line: the name, =, the text." if key.kind is Kind.TABLE else ""
    return f"{key.does}{choices}{table}\n\nWhen this cannot be read: {key.without}"


def _written(root: Tree.Element) -> str:
    Tree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Tree.tostring(root, encoding="unicode") + "\n"
