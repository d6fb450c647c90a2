#!/usr/bin/env python3
"""Lists what the records of a Ventanilla bundle show (docs/bundle.md), one JSON object a line: list_records.py FILE"""
import base64, hashlib, json, sys


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def batch_of(entry):
    batch = entry["b"].get("batch", {"id": None, "i": 0, "n": 1})
    return (entry["h"]["log"], batch["id"], batch["n"]), batch["i"]


doc = json.load(open(sys.argv[1], encoding="utf-8-sig"))
if doc.get("ventanilla") != "bundle" or doc.get("format") != 0 or "entries" not in doc:
    sys.exit("not a bundle of format 0 that lies open")
pieces, entries, records = {}, {}, {}
for entry in doc["entries"]:
    entries[hashlib.sha256(("ventanilla/header/0\n" + canonical(entry["h"])).encode()).digest()[:16]] = entry
    pieces.setdefault(batch_of(entry)[0], set()).add(batch_of(entry)[1])
for name, entry in entries.items():
    if len(pieces[batch_of(entry)[0]]) < batch_of(entry)[0][2]:
        continue  # an action in several entries counts when all of them are here
    ops = [(p, part, o, op) for p, part in enumerate(entry["p"]) if not isinstance(part, str) for o, op in enumerate(part["ops"])]
    for p, part, o, op in ops:
        record = records.setdefault(part["rec"], {"writes": {}, "gone": set(), "counters": {}, "erased": False})
        place = ({"set": "f", "clear": "f", "del": "d", "undel": "d"}.get(op["op"], "s"), op.get("f"))
        if op["op"] in ("set", "clear", "add", "del"):
            record["writes"].setdefault(place, []).append((entry["h"]["t"], (name, p, o), op.get("v")))
        if op["op"] == "inc":
            record["counters"][op["f"]] = record["counters"].get(op["f"], 0) + op["d"]
        record["erased"] |= op["op"] == "erase"
        for over in [] if op["op"] == "del" else op.get("over", []):
            written, *at = over.split(".")
            record["gone"].add((place, (base64.urlsafe_b64decode(written + "=="), *map(int, at))))
sys.stdout.reconfigure(encoding="utf-8")
for name, record in sorted(records.items()):
    line = {"record": name, "fields": {}, "sets": {}, "counters": {}, "conflicts": {}, "deleted": False, "erased": record["erased"]}
    for place, writes in {} if record["erased"] else record["writes"].items():
        shown = sorted((w for w in writes if (place, w[1]) not in record["gone"]), key=lambda w: w[:2], reverse=True)
        values = list({canonical(value): value for _, _, value in shown}.values())
        if place[0] == "f":
            line["fields"].update({place[1]: v for v in values[:1] if v is not None})
            line["conflicts"].update({place[1]: values for _ in values[1:]})
        elif place[0] == "s" and values:
            line["sets"][place[1]] = sorted(values, key=canonical)
        line["deleted"] |= place[0] == "d" and len(shown) > 0
    line["counters"] = {} if record["erased"] else record["counters"]
    print(canonical(line))
