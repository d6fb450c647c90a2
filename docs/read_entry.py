#!/usr/bin/env python3
"""Reads entries of Ventanilla's journal, format 0 (docs/format.md), one JSON text a line from standard input.
Checks every hash and every link, prints each entry's name, then what the fields of each record show."""
import base64, hashlib, json, sys


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(purpose, text):
    raw = hashlib.sha256(f"ventanilla/{purpose}/0\n{text}".encode()).digest()
    return raw, base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def read(line):
    entry = json.loads(line)
    header, body, parts = entry["h"], entry["b"], entry["p"]
    if header["v"] != 0:
        sys.exit(f"format {header['v']} is not known here")
    hashes = [part if isinstance(part, str) else digest("part", canonical(part))[1] for part in parts]
    root = digest("root", "\n".join([digest("body", canonical(body))[1], *hashes]))[1]
    if root != header["root"]:
        sys.exit("the parts do not match the header")
    raw, whole = digest("header", canonical(header))
    return base64.urlsafe_b64encode(raw[:16]).rstrip(b"=").decode(), whole, header, parts


sys.stdin.reconfigure(encoding="utf-8"), sys.stdout.reconfigure(encoding="utf-8")
heads, writes, replaced = {}, {}, set()
for line in filter(str.strip, sys.stdin):
    name, whole, header, parts = read(line)
    link = "first" if header["seq"] == 1 else "fits" if heads.get((header["log"], header["seq"] - 1)) == header["prev"] else "loose"
    heads[header["log"], header["seq"]] = whole
    print(name, header["log"], header["seq"], link)
    for p, part in enumerate(parts):
        for o, op in enumerate([] if isinstance(part, str) else part["ops"]):
            if op["op"] in ("set", "clear"):
                writes[part["rec"], op["f"], f"{name}.{p}.{o}"] = (header["t"], op.get("v"))
                replaced.update((part["rec"], op["f"], over) for over in op.get("over", []))
for place in sorted(writes.keys() - replaced, key=lambda w: (w[0], w[1], writes[w][0], w[2])):
    print(place[0], place[1], canonical(writes[place][1]))
