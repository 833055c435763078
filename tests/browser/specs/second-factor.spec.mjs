// A code besides the password: set up, and asked for in a second step.
import { createHmac } from "node:crypto";
import { PHONE } from "../support/screens.mjs";
import { PASSWORD, signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const person = staffWho({ role: "moderator" });
const says = (key, values) => say(person.language, key, values);

/** What an authenticator shows for a secret in base32, `steps` of thirty seconds from now. */
function code(secret, steps = 0) {
  const bits = [...secret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter));
  const text = bits.map((five) => five.toString(2).padStart(5, "0")).join("");
  const bytes = text.match(/.{8}/g).map((eight) => Number.parseInt(eight, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("it is set up with a picture, told on paper once, and asked for", async ({ page, open, ownDemo }) => {
      await signIn(page, ownDemo, person);
      await page.goto(`${ownDemo.url}/desk/account`);
      await page.getByRole("link", { name: says("second-factor-begin"), exact: true }).click();
      await page.getByLabel(says("account-password-current")).fill(PASSWORD);
      await page.getByRole("button", { name: says("second-factor-begin"), exact: true }).click();
      await expect(page.getByRole("img", { name: says("second-factor-qr") })).toBeVisible();
      const secret = await page.locator("code.secret").textContent();
      await page.getByLabel(says("second-factor-code"), { exact: true }).fill(code(secret));
      await page.getByRole("button", { name: says("second-factor-confirm") }).click();
      await expect(page.getByRole("status")).toHaveText(says("second-factor-done"));
      const paper = await page.locator("code.secret").allTextContents();
      expect(paper).toHaveLength(10);

      const other = await open(PHONE, { javaScriptEnabled });
      await other.goto(`${ownDemo.url}/sign-in?lang=${person.language}&next=/desk/account`);
      await other.getByLabel(says("sign-in-email")).fill(person.email);
      await other.getByLabel(says("sign-in-password")).fill(PASSWORD);
      await other.getByRole("button", { name: says("sign-in-act") }).click();
      await expect(other.getByRole("heading", { name: says("sign-in-code-title") })).toBeVisible();
      const field = other.getByLabel(says("second-factor-code"), { exact: true });
      const enter = other.getByRole("button", { name: says("sign-in-act") });
      await field.fill("000 00x");
      await enter.click();
      await expect(other.getByRole("alert")).toHaveText(says("field-wrong-code"));
      await field.fill(paper[0]);
      await enter.click();
      await expect(other).toHaveURL(`${ownDemo.url}/desk/account`);
      await expect(other.getByText(says("account-second-factor-on"))).toBeVisible();
    });
  });
}
