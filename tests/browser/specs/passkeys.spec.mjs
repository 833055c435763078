// A passkey: added, named, signed in by, removed; and what those see whose browser has none.
import { PHONE } from "../support/screens.mjs";
import { PASSWORD, signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const person = staffWho({ role: "moderator" });
const says = (key, values) => say(person.language, key, values);
const AT = "/desk/account/passkeys";

// Browsers have none at a number.
test.use({ host: "localhost" });

/** A device with a finger always at hand, in the browser of `page`. */
async function holdADevice(page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  await browser.send("WebAuthn.addVirtualAuthenticator", { options });
}

/** Adds one by the form of the page. */
async function add(page, name, password = PASSWORD) {
  const form = page.locator("#add-passkey");
  await form.getByLabel(says("passkeys-name")).fill(name);
  await form.getByLabel(says("account-password-current")).fill(password);
  await form.getByRole("button", { name: says("passkeys-add") }).click();
}

test("it is added, opens the desk by a touch, and is removed", async ({ page, ownDemo }) => {
  await holdADevice(page);
  await signIn(page, ownDemo, person);
  await page.goto(`${ownDemo.url}/desk/account`);
  await page.getByRole("link", { name: says("passkeys-add") }).click();
  await expect(page.getByText(says("passkeys-none"))).toBeVisible();
  await expect(page.getByText(says("passkeys-need"))).toBeHidden();
  await add(page, "Phone", "not this one");
  await expect(page.getByRole("alert")).toHaveText(says("field-wrong-password"));
  await add(page, "Phone");
  await expect(page.getByRole("status")).toHaveText(says("passkeys-done-added"));
  await expect(page.getByRole("heading", { name: "Phone" })).toBeVisible();
  await add(page, "The same");
  await expect(page.getByRole("alert")).toHaveText(says("passkeys-known"));

  // Offered in the field of the address: the finger is at hand.
  await page.context().clearCookies();
  await page.goto(`${ownDemo.url}/sign-in?lang=${person.language}&next=${AT}`);
  await expect(page).toHaveURL(`${ownDemo.url}${AT}`);
  await expect(page.getByText(says("passkeys-used"))).toBeVisible();

  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await page.context().clearCookies();
  await page.goto(`${ownDemo.url}/sign-in?lang=${person.language}&next=${AT}`);
  await page.getByRole("button", { name: says("sign-in-passkey") }).click();
  await expect(page).toHaveURL(`${ownDemo.url}${AT}`);
  await expect(page.getByText(says("passkeys-used"))).toBeVisible();

  await page.getByText(says("passkeys-change")).click();
  await page.getByLabel(says("account-password-current")).first().fill(PASSWORD);
  await page.getByRole("button", { name: `${says("passkeys-remove")} Phone` }).click();
  await expect(page.getByRole("status")).toHaveText(says("passkeys-done-removed"));
  await page.context().clearCookies();
  await page.goto(`${ownDemo.url}/sign-in?lang=${person.language}`);
  await page.getByRole("button", { name: says("sign-in-passkey") }).click();
  await expect(page.locator("#passkey").getByRole("alert")).toHaveText(says("problem-wrong-passkey.detail"));
});

test("what another site lures from it opens nothing", async ({ page, ownDemo }) => {
  await holdADevice(page);
  await signIn(page, ownDemo, person);
  await page.goto(`${ownDemo.url}${AT}`);
  await add(page, "Phone");
  await expect(page.getByRole("status")).toHaveText(says("passkeys-done-added"));
  await page.context().clearCookies();
  // The same name, another port: a browser lends the passkey, and says on which page.
  const { request } = page.context();
  const asked = await (await request.post(`${ownDemo.url}/api/v1/session/challenge`, { data: {} })).json();
  await page.route("http://localhost:9/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Lure</title>" }),
  );
  await page.goto("http://localhost:9/");
  const credential = await page.evaluate(async ({ publicKey }) => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(publicKey);
    return (await navigator.credentials.get({ publicKey: options })).toJSON();
  }, asked);
  const answer = await request.post(`${ownDemo.url}/api/v1/session/passkey`, { data: { credential } });
  expect([answer.status(), (await answer.json()).code]).toEqual([422, "wrong-passkey"]);
});

test("without JavaScript, it is told what is wanting, renamed and removed", async ({ page, open, ownDemo }) => {
  await holdADevice(page);
  await signIn(page, ownDemo, person);
  await page.goto(`${ownDemo.url}${AT}`);
  await add(page, "Phone");
  await expect(page.getByRole("status")).toHaveText(says("passkeys-done-added"));

  const plain = await open(PHONE, { javaScriptEnabled: false });
  await plain.goto(`${ownDemo.url}/sign-in?lang=${person.language}&next=${AT}`);
  await expect(plain.getByText(says("passkeys-need"))).toBeVisible();
  await expect(plain.getByRole("button", { name: says("sign-in-passkey") })).toBeHidden();
  await plain.getByLabel(says("sign-in-email")).fill(person.email);
  await plain.getByLabel(says("sign-in-password")).fill(PASSWORD);
  await plain.getByRole("button", { name: says("sign-in-act"), exact: true }).click();
  await expect(plain.getByText(says("passkeys-need"))).toBeVisible();
  await plain.getByText(says("passkeys-change")).click();
  await plain.getByLabel(says("passkeys-name")).first().fill("Old phone");
  await plain.getByRole("button", { name: `${says("passkeys-rename")} Phone` }).click();
  await expect(plain.getByRole("status")).toHaveText(says("passkeys-done-renamed"));
  await plain.getByText(says("passkeys-change")).click();
  await plain.getByLabel(says("account-password-current")).first().fill("not this one");
  const remove = plain.getByRole("button", { name: `${says("passkeys-remove")} Old phone` });
  await remove.click();
  await expect(plain.getByRole("alert")).toHaveText(says("field-wrong-password"));
  await plain.getByLabel(says("account-password-current")).first().fill(PASSWORD);
  await remove.click();
  await expect(plain.getByRole("status")).toHaveText(says("passkeys-done-removed"));
});
