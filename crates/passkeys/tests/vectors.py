"""Writes vectors.json by another implementation: `fido2` of Yubico encodes, `cryptography` signs.

pip install fido2 cryptography; python vectors.py > vectors.json
"""

import json
from base64 import urlsafe_b64encode

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256, ES384, EdDSA, RS256
from fido2.utils import sha256
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

PARTY, ORIGIN = "musee.example", "https://musee.example"
CHALLENGE, OTHER = bytes(range(40)), bytes(40)
FLAG = AuthenticatorData.FLAG
SEEN = FLAG.UP | FLAG.UV
ID = b"a passkey of a museum"


def text(data):
    return urlsafe_b64encode(bytes(data)).rstrip(b"=").decode()


def client(kind, challenge=CHALLENGE, origin=ORIGIN, **more):
    if not more:
        return CollectedClientData.create(kind, challenge, origin)
    said = {"type": kind, "challenge": text(challenge), "origin": origin, **more}
    return json.dumps(said).encode()


KEYS = {
    "ES256": (ES256, ec.generate_private_key(ec.SECP256R1())),
    "EdDSA": (EdDSA, ed25519.Ed25519PrivateKey.generate()),
    "RS256": (RS256, rsa.generate_private_key(65537, 2048)),
    "ES384": (ES384, ec.generate_private_key(ec.SECP384R1())),
}


def cose(name):
    kind, key = KEYS[name]
    return kind.from_cryptography_key(key.public_key())


def sign(name, message):
    key = KEYS[name][1]
    if name == "EdDSA":
        return key.sign(message)
    if name == "RS256":
        return key.sign(message, padding.PKCS1v15(), SHA256())
    return key.sign(message, ec.ECDSA(SHA256()))


def data(flags=SEEN, count=0, party=PARTY, credential=b"", extensions=None):
    return AuthenticatorData.create(sha256(party.encode()), flags, count, credential, extensions)


def credential(key="ES256", id=ID):
    return AttestedCredentialData.create(Aaguid.NONE, id, cose(key))


def registration(name, expected=None, said=None, made=None, fmt="none", statement=None, **about):
    made = made or data(about.pop("flags", SEEN) | FLAG.AT, credential=credential(**about.pop("key", {})), **about)
    if isinstance(made, AuthenticatorData):
        shown = AttestationObject.create(fmt, made, statement or {})
    else:
        shown = cbor.encode({"fmt": fmt, "attStmt": {}, "authData": made})
    said = said if said is not None else client("webauthn.create")
    return {"name": name, "expected": expected, "client": text(said), "object": text(shown)}


def sign_in(name, expected=None, key="ES256", said=None, kept=0, copies=False, by=None, made=None, **about):
    made = made if made is not None else data(**about)
    said = said if said is not None else client("webauthn.get")
    signature = sign(by or key, bytes(made) + sha256(bytes(said)))
    return {
        "name": name,
        "expected": expected,
        "key": text(cbor.encode(cose(key))),
        "kept": kept,
        "copies": copies,
        "client": text(said),
        "data": text(made),
        "signature": text(signature),
    }


def what_both_check(vector, kind, other):
    return [
        vector("no JSON", "Unreadable", said=b"{"),
        vector("of the other ceremony", "OtherCeremony", said=client(other)),
        vector("of another challenge", "OtherChallenge", said=client(kind, challenge=OTHER)),
        vector("of another site", "OtherOrigin", said=client(kind, origin="https://musee.example.org")),
        vector("of another port", "OtherOrigin", said=client(kind, origin="https://musee.example:8443")),
        vector("without TLS", "OtherOrigin", said=client(kind, origin="http://musee.example")),
        vector("in a frame", "InAFrame", said=client(kind, crossOrigin=True)),
        vector("under another page", "InAFrame", said=client(kind, topOrigin="https://elsewhere.example")),
        vector("that knows more words", said=client(kind, crossOrigin=False, later="yes")),
        vector("of another party", "OtherParty", party="elsewhere.example"),
        vector("that nobody touched", "NobodyPresent", flags=FLAG.UV),
        vector("of nobody in particular", "NotVerified", flags=FLAG.UP),
        vector("copied that cannot be", "BackupState", flags=SEEN | FLAG.BS),
    ]


whole = data(SEEN | FLAG.AT, credential=credential())
registrations = [
    registration("ES256"),
    registration("EdDSA", key={"key": "EdDSA"}),
    registration("RS256", key={"key": "RS256"}),
    registration("with a statement of its maker", fmt="packed", statement={"alg": -7, "sig": b"not read", "x5c": [b"nor this"]}),
    registration("with extensions", flags=SEEN | FLAG.ED, extensions={"credProtect": 2}),
    registration("of an algorithm that was not asked for", "Key", key={"key": "ES384"}),
    registration("of the longest id", key={"id": bytes([7]) * 1023}),
    registration("of an id too long", "Unreadable", key={"id": bytes([7]) * 1024}),
    registration("without a credential", "Unreadable", made=data()),
    registration("with something more", "Unreadable", made=bytes(whole) + b"\x00"),
    registration("cut short", "Unreadable", made=bytes(whole)[:-1]),
    *what_both_check(registration, "webauthn.create", "webauthn.get"),
]
sign_ins = [
    sign_in("ES256"),
    sign_in("EdDSA", key="EdDSA"),
    sign_in("RS256", key="RS256"),
    sign_in("copied", copies=True, flags=SEEN | FLAG.BE | FLAG.BS),
    sign_in("that could not be copied before", "BackupState", flags=SEEN | FLAG.BE),
    sign_in("that can be copied no more", "BackupState", copies=True),
    sign_in("signed by another key", "Signature", by="ES384"),
    sign_in("of another algorithm than its key", "Signature", by="EdDSA"),
    {**sign_in("signed for another challenge"), "expected": "Signature", "client": text(client("webauthn.get", later=1))},
    sign_in("cut short", "Unreadable", made=bytes(data())[:-1]),
    sign_in("that counts", kept=4, count=5),
    sign_in("that counts from nothing", count=1),
    sign_in("that stands still", "WentBack", kept=4, count=4),
    sign_in("that went back", "WentBack", kept=4, count=3),
    sign_in("that counts no more", "WentBack", kept=4),
    *what_both_check(sign_in, "webauthn.get", "webauthn.create"),
]
vectors = {"registrations": registrations, "sign_ins": sign_ins}
print(json.dumps({"challenge": text(CHALLENGE), **vectors}, indent=1))
