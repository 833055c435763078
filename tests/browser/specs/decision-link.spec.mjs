// Deciding from the mail that tells what waits: each link opens one picture, for one person, once.
import { expectAccessible } from "../support/checks.mjs";
import { moveTimes } from "../support/databases.mjs";
import { titleOf } from "../support/desk.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const person = staffWho({ role: "moderator" });
const says = (key, values) => say(person.language, key, values);

/** Where the links of that person's mail lead, once its hour has come. */
async function linksOfTheMail(page, house) {
  await house.stop();
  await moveTimes(house, "UPDATE digest_wishes SET told_at = now() - interval '9 days', next_at = now()");
  await house.start("demo");
  const mail = page.locator(".mail", { hasText: person.email }).getByRole("link");
  await expect(async () => {
    await page.goto(`${house.url}/mails`);
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail.click();
  const letter = await page.locator(".mail-body").innerText();
  return [...new Set(letter.match(/http\S+\/decide\/[\w-]+/g))];
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("one is hung and one refused, nobody signs in, and no link decides twice", async ({ page, request, ownDemo }) => {
      const [first, second] = await linksOfTheMail(page, ownDemo);
      const hang = page.getByRole("button", { name: says("desk-hang"), exact: true });

      // What opens the links of mails before people do finds a page, and decides nothing.
      expect((await request.get(first)).status()).toBe(200);
      await page.goto(first);
      const title = await titleOf(page).innerText();
      await expect(page.locator("img.deciding").first()).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      const sent = page.waitForRequest((asked) => asked.method() === "POST");
      await hang.click();
      const done = page.getByRole("status");
      await expect(done).toContainText(says("decide-done", { verdict: "approve" }));
      await expect(page).toHaveURL(first);

      // The same form, sent once more as by a page that was left open, and the link, opened once more.
      const again = await request.post(first, { data: (await sent).postData(), headers: FORM });
      expect(again.url()).toBe(first);
      const told = await done.innerText();
      await page.goto(first);
      await expect(done).toHaveText(told);
      await expect(hang).toHaveCount(0);

      await page.goto(second);
      await page.getByText(says("decide-verdict", { verdict: "refuse" })).click();
      await page.getByRole("radio", { name: says("reason-too-blurred") }).last().check();
      await page.getByRole("button", { name: says("decide-send", { verdict: "refuse" }) }).click();
      await expect(done).toContainText(says("decide-done", { verdict: "refuse" }));

      await signIn(page, ownDemo, person);
      await page.goto(first);
      await page.getByRole("link", { name: says("decide-to-desk") }).click();
      await expect(titleOf(page)).toHaveText(title);
      await expect(page.getByRole("main")).toContainText(person.name);
    });
  });
}

/** As a browser sends it. */
const FORM = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
