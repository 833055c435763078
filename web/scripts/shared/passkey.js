// Passkeys as the browser takes them: what travels as base64url is bytes there (W3C Web Authentication
// Level 3, section 5.1.8). Newer browsers do this themselves; those of the last years do not.

/** This browser has passkeys, at this address. */
export function arePasskeysPossible() {
  return Boolean(window.isSecureContext && window.PublicKeyCredential && navigator.credentials);
}

/** Asks for a new passkey; rejects with NotAllowedError when it is called off. */
export async function createPasskey({ publicKey }) {
  const { challenge, user, excludeCredentials, ...rest } = publicKey;
  const made = await navigator.credentials.create({
    publicKey: {
      ...rest,
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: excludeCredentials.map((known) => ({ ...known, id: bytes(known.id) })),
    },
  });
  return written(made, ["clientDataJSON", "attestationObject"]);
}

/** Asks for a passkey; `how` holds `mediation` and `signal` of `navigator.credentials.get`. */
export async function usePasskey({ publicKey }, how = {}) {
  const challenge = bytes(publicKey.challenge);
  const used = await navigator.credentials.get({ ...how, publicKey: { ...publicKey, challenge } });
  const parts = ["clientDataJSON", "authenticatorData", "signature", "userHandle"];
  return written(used, parts);
}

/** Sends JSON to an address of the house; gives the answer. */
export function sendJson(address, body) {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
}

function written(credential, parts) {
  const response = {};
  for (const part of parts) {
    if (credential.response[part]) response[part] = text(credential.response[part]);
  }
  return { id: text(credential.rawId), type: credential.type, response };
}

function bytes(encoded) {
  const plain = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
