#!/usr/bin/env python3
"""Opens and seals Ventanilla bundles under a passphrase (docs/bundle.md) with PyPI jwcrypto.
seal_bundle.py open|seal IN OUT, with the passphrase on standard input"""
import base64, json, secrets, sys
from jwcrypto import jwa, jwe, jwk

jwa.default_max_pbkdf2_iterations = 2_000_000
PART = 8 << 20
do, source, target = sys.argv[1:]
doc = json.load(open(source, encoding="utf-8-sig"))
password = jwk.JWK.from_password(sys.stdin.readline().strip())


def opened(part, key, alg):
    token = jwe.JWE(algs=[alg, "A256GCM"])
    token.deserialize(json.dumps(part), key)
    place = (doc["id"], doc["parts"].index(part), len(doc["parts"]))
    assert tuple(token.jose_header[name] for name in ("bundle", "part", "parts")) == place, "not this part"
    return token.payload


def sealed(plain, key, header, place, total):
    header = {**header, "enc": "A256GCM", "bundle": doc["id"], "part": place, "parts": total}
    token = jwe.JWE(plain, json.dumps(header), algs=[header["alg"], "A256GCM"])
    token.add_recipient(key)
    return json.loads(token.serialize())


if do == "open":
    key = jwk.JWK.from_json(opened(doc["parts"][0], password, "PBES2-HS512+A256KW").decode())
    pieces = [opened(part, key, "dir") for part in doc["parts"][1:]]
    open(target, "wb").write(b"".join(pieces))
else:
    text = open(source, "rb").read()
    pieces = [text[at : at + PART] for at in range(0, len(text), PART)]
    key = jwk.JWK(kty="oct", k=base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("="))
    salt = base64.urlsafe_b64encode(secrets.token_bytes(16)).decode().rstrip("=")
    first = {"alg": "PBES2-HS512+A256KW", "cty": "jwk+json", "p2c": 210_000, "p2s": salt}
    parts = [sealed(key.export(), password, first, 0, len(pieces) + 1)]
    parts += [sealed(piece, key, {"alg": "dir", "cty": "json"}, n, len(pieces) + 1) for n, piece in enumerate(pieces, 1)]
    json.dump({"ventanilla": "bundle", "format": 0, "id": doc["id"], "parts": parts}, open(target, "w"))
