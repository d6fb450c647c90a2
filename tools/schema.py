#!/usr/bin/env python3
"""Writes the JSON Schemas of packs, practice files and question files from their types in src.

Run it after a change of those types (`python3 tools/schema.py`). It reads the declarations as text: each struct or
enum that such a file is read into, its `///` comments as descriptions, what `members!` says of it for what is required. The
tests compare the schema with what the program reads, so a type that this does not understand shows there.
"""
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).parent.parent
FILES = [
    "domain/calendar.rs", "domain/limit.rs", "domain/form.rs", "domain/script.rs", "domain/greeting.rs",
    "domain/slots.rs", "pack/abuse.rs", "pack/answers.rs", "pack/calls.rs", "pack/disclosure.rs",
    "pack/emergencies.rs", "pack/kiosk.rs", "pack/matters.rs", "pack/orders.rs", "pack/organisation.rs", "pack/people.rs", "pack/procedure.rs", "pack/unanswerable.rs",
]
DATE, TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"
SCENARIOS, QUESTIONS = ["training/scenario.rs", "training/contest/tariff.rs"], ["training/quiz/bank.rs"]
LANG = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
BASIC = {
    "Text": {"type": "object", "minProperties": 1, "propertyNames": {"pattern": LANG},
             "additionalProperties": {"type": "string"},
             "description": "One text by language; the pack's first language must be there. Blanks such as {customer}."},
    "Interval": {"type": "array", "prefixItems": [{"$ref": "#/$defs/ClockTime"}, {"$ref": "#/$defs/ClockTime"}],
                 "minItems": 2, "maxItems": 2, "description": "From and to; to at or before from means on the next day."},
    "Day": {"type": "string", "pattern": DATE}, "ClockTime": {"type": "string", "pattern": TIME},
    "YearDay": {"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"}, "Lang": {"type": "string", "pattern": LANG},
    "Letter": {"type": "string", "pattern": "^[A-HJKMNPQRSV-Z]$"}, "Key": {"type": "string", "pattern": "^[0-9a-z]$"},
    "Id": {"type": "string", "pattern": "^[a-z0-9][a-z0-9_-]{0,47}$"},
    "Zone": {"type": "string", "enum": []},
}
PLAIN = {"bool": {"type": "boolean"}, "String": {"type": "string"}, "Value": {},
         "u16": {"type": "integer", "minimum": 0, "maximum": 65535},
         "u32": {"type": "integer", "minimum": 0, "maximum": 4294967295}, "u64": {"type": "integer", "minimum": 0}}


def snake(name):
    return re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()


def schema_of(rust, used):
    if inner := re.fullmatch(r"Box<(.*)>", rust):
        return schema_of(inner[1], used)
    if inner := re.fullmatch(r"Option<(.*)>", rust):
        return {"anyOf": [schema_of(inner[1], used), {"type": "null"}]}
    if inner := re.fullmatch(r"Vec<(.*)>", rust):
        return {"type": "array", "items": schema_of(inner[1], used)}
    if inner := re.fullmatch(r"Map<FieldId, (.*)>", rust):
        return {"type": "object", "propertyNames": {"$ref": "#/$defs/Id"}, "additionalProperties": schema_of(inner[1], used)}
    if rust in PLAIN:
        return dict(PLAIN[rust])
    name = "Id" if rust.endswith("Id") else rust
    used.add(name)
    return {"$ref": f"#/$defs/{name}"}


def declarations(files):
    """Of every type that is read: its comment, kind, name, body, and the members that it must have."""
    item = re.compile(r"((?:^///[^\n]*\n)*)((?:^#\[[^\n]*\n)*)^pub (struct|enum) (\w+) \{\n(.*?)^\}", re.M | re.S)
    for file in files:
        text = (ROOT / "src" / file).read_text()
        for docs, _, kind, name, body in item.findall(text):
            must = re.search(rf"^members! {{ {name} {{\s*must: \[([^]]*)\]", text, re.M)
            if must or re.search(rf"^(words! {{ {name} {{|impl Read for {name} {{)", text, re.M) and name not in BASIC:
                yield words(docs), kind, name, body, re.findall(r"\w+", must[1]) if must else []


def words(docs):
    return " ".join(line.strip().removeprefix("///").strip() for line in docs.splitlines())


def write(files, whole, title, where):
    found, used = {}, set()
    member = re.compile(r"((?: *///.*\n)*)((?: *#\[.*\n)*) *(?:pub )?(\w+)(?:: ([^\n]+)|\(([^()\n]+)\))?,\n")
    for docs, kind, name, body, must in declarations(files):
        members = member.findall(body)
        if kind == "struct":
            required = [n for _, _, n, *_ in members if n in must]
            properties = {}
            for d, _, n, rust, _ in members:
                properties[n] = {"description": words(d)} | schema_of(rust, used) if d else schema_of(rust, used)
            found[name] = {"description": docs, "type": "object", "properties": properties, "required": required}
        elif any(inner for *_, inner in members):
            found[name] = {"description": docs, "oneOf": [
                {"type": "object", "description": words(d), "properties": {snake(n): schema_of(inner, used) if inner else {}},
                 "required": [snake(n)], "additionalProperties": False} for d, _, n, _, inner in members]}
        else:
            listed = "; ".join(f"{snake(n)}: {words(d).rstrip('.')}" for d, _, n, *_ in members if d)
            found[name] = {"description": f"{docs} {listed}".strip(), "enum": [snake(n) for _, _, n, *_ in members]}
    zones = re.findall(r'name: "([^"]+)"', (ROOT / "src/domain/zone_table.rs").read_text())
    BASIC["Zone"]["enum"] = zones
    top = found.pop(whole)
    top["properties"] = {"$schema": {"type": "string"}} | top["properties"]
    reached = set()
    todo = set(re.findall(r"#/\$defs/(\w+)", json.dumps(top)))
    defs = BASIC | found
    while todo:
        name = todo.pop()
        reached.add(name)
        todo |= set(re.findall(r"#/\$defs/(\w+)", json.dumps(defs[name]))) - reached
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title,
              "$comment": "Written by tools/schema.py from the types."} | top | {
                  "$defs": {name: defs[name] for name in sorted(reached)}}
    text = json.dumps(schema, ensure_ascii=False, indent=1)
    (ROOT / where).write_text(text + "\n")


def main():
    write(FILES, "Pack", "Ventanilla organisation pack", "public/packs/pack.schema.json")
    write(SCENARIOS, "Book", "Ventanilla practice file", "public/training/schema/scenarios.schema.json")
    write(QUESTIONS, "Bank", "Ventanilla question file", "public/training/schema/quiz.schema.json")


main()
