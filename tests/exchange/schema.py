"""Says where a document breaks a JSON Schema, one place a line: schema.py SCHEMA DOCUMENT

Of draft 2020-12 it knows what docs/bundle.schema.json uses, and refuses a schema that uses more."""
import json, re, sys

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}
KNOWN = set("$schema $defs title description type required properties additionalProperties items oneOf $ref const enum "
            "pattern minimum minItems maxItems".split())
root = json.load(open(sys.argv[1], encoding="utf-8"))


def is_a(value, kind):
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[kind])


def faults(schema, value, at):
    assert set(schema) <= KNOWN, f"unknown in the schema: {set(schema) - KNOWN}"
    if "$ref" in schema:
        yield from faults(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, at)
    if "type" in schema and not is_a(value, schema["type"]):
        yield f"{at}: not of type {schema['type']}"
        return
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        yield f"{at}: another value"
    if "oneOf" in schema and sum(not list(faults(one, value, at)) for one in schema["oneOf"]) != 1:
        yield f"{at}: not exactly one of the forms"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: another pattern"
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{at}: too small"
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{at}: {len(value)} items"
        for place, item in enumerate(value):
            yield from faults(schema.get("items", {}), item, f"{at}/{place}")
    if isinstance(value, dict):
        yield from (f"{at}: {name} is missing" for name in schema.get("required", []) if name not in value)
        for name, member in value.items():
            inner = schema.get("properties", {}).get(name, schema.get("additionalProperties", {}))
            yield from faults(inner, member, f"{at}/{name}")


found = list(faults(root, json.load(open(sys.argv[2], encoding="utf-8-sig")), ""))
print("\n".join(found))
sys.exit(bool(found))
