// A provider of accounts (OpenID Connect), written by others: the tests tell it whom it knows, as they sign in.
//
// `node provider.mjs` starts one and prints where it stands; it ends with its standard input.
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { Provider } from "oidc-provider";

/** How long a token is good for, in seconds: a test moves its clock beyond it. */
const LASTS = 60;
/** A house that opens after the provider, at a port that nobody knows yet. */
const HOUSE = { client_id: "house", client_secret: "only for tests", redirect_uris: ["http://127.0.0.1/"] };
const BACK = /^http:\/\/(127\.0\.0\.1|localhost):\d+\/sign-in\/with\/town\/back$/;
const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];

/**
 * Starts a provider on a free port.
 *
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function startProvider() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}`;
  const people = new Map();
  const provider = new Provider(url, configuration(people));
  const allowed = provider.Client.prototype.redirectUriAllowed;
  provider.Client.prototype.redirectUriAllowed = function (back) {
    return allowed.call(this, back) || (this.clientId === HOUSE.client_id && BACK.test(back));
  };
  const answer = provider.callback();
  server.on("request", (request, response) => {
    const asked = new URL(request.url, url).pathname;
    if (!asked.startsWith("/interaction/")) return answer(request, response);
    interact(provider, people, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, close };
}

/**
 * The settings of a house whose staff may sign in there, as the provider `town`.
 *
 * @param {{url: string}} provider
 * @returns {Record<string, string>} CIMAISE_ variables
 */
export function settingsOf({ url }) {
  const town = { ISSUER: url, CLIENT_ID: HOUSE.client_id, CLIENT_SECRET: HOUSE.client_secret };
  const labels = { LABEL_FR: "Le compte de la ville", LABEL_EN: "The town's account" };
  const each = Object.entries({ ...town, ...labels });
  return Object.fromEntries(each.map(([key, value]) => [`CIMAISE_OIDC__PROVIDERS__TOWN__${key}`, value]));
}

/**
 * Signs in on the provider's page, as somebody whom it did not know before.
 *
 * @param {import("@playwright/test").Page} page
 * @param {{subject: string, email: string}} account its address is verified
 */
export async function signInThere(page, { subject, email }) {
  await page.getByLabel("Subject").fill(subject);
  await page.getByLabel("Address").fill(email);
  await page.getByLabel("Verified").check();
  await page.getByRole("button", { name: "Sign in" }).click();
}

function configuration(people) {
  return {
    clients: [HOUSE],
    jwks: { keys: keys() },
    cookies: { keys: ["only for tests"] },
    features: {
      devInteractions: { enabled: false },
      registration: { enabled: true },
      jwtUserinfo: { enabled: true },
    },
    enabledJWA: { idTokenSigningAlgValues: ALGORITHMS, userinfoSigningAlgValues: ALGORITHMS },
    acrValues: ["eidas2"],
    claims: {
      openid: ["sub", "amr", "acr", "auth_time"],
      email: ["email", "email_verified"],
      profile: ["name"],
    },
    pkce: { required: () => true },
    ttl: { IdToken: LASTS },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    // Whoever signs in agrees.
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

function keys() {
  const pairs = [
    ["rsa", { modulusLength: 2048 }],
    ["ec", { namedCurve: "P-256" }],
    ["ed25519", {}],
  ];
  return pairs.map(([kind, options]) => ({
    ...generateKeyPairSync(kind, options).privateKey.export({ format: "jwk" }),
    kid: kind,
    use: "sig",
  }));
}

/** Shows the form, or takes what was typed for the truth. */
async function interact(provider, people, request, response) {
  await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(FORM);
    return;
  }
  const form = new URLSearchParams(await bodyOf(request));
  if (form.has("cancel")) {
    await provider.interactionFinished(request, response, { error: "access_denied" });
    return;
  }
  const { sub, email, verified, name, amr, acr } = Object.fromEntries(form);
  people.set(sub, { email, email_verified: verified === "yes", name });
  const methods = amr ? { amr: amr.split(" ") } : {};
  const login = { accountId: sub, ...methods, ...(acr ? { acr } : {}) };
  await provider.interactionFinished(request, response, { login });
}

async function bodyOf(request) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

const FORM = `<!doctype html><html lang="en"><title>The town's accounts</title>
<h1>The town's accounts</h1>
<form method="post">
  <p><label>Subject <input name="sub" required></label>
  <p><label>Address <input name="email"></label>
  <p><label>Name <input name="name"></label>
  <p><label><input type="checkbox" name="verified" value="yes"> Verified</label>
  <p><label>Methods <input name="amr"></label>
  <p><button>Sign in</button> <button name="cancel" value="yes" formnovalidate>Cancel</button>
</form>`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startProvider();
  process.stdout.write(`${url}\n`);
  process.stdin.resume().once("end", () => process.exit());
}
