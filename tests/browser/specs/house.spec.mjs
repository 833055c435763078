// An institution gets another look; last year's call is the model of the next, seen first by its staff alone.
import { png } from "../support/drawn.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const LANGUAGE = "fr";
const says = (key, values) => say(LANGUAGE, key, values);

for (const javaScriptEnabled of [true, false]) {
  test(`a look is tried and kept, a call copied, previewed and announced ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open, ownDemo }) => {
    const page = await open(DESKTOP, { javaScriptEnabled });
    const save = page.getByRole("button", { name: says("act-save"), exact: true });
    await signIn(page, ownDemo, staffWho({ role: "owner", language: LANGUAGE }));

    await test.step("a colour is seen on both walls before it is kept", async () => {
      await page.goto(`${ownDemo.url}/desk/calls`);
      await page.getByRole("link", { name: says("set-up-edit-institution") }).click();
      await page.locator("#accent").fill("#ffe066");
      const look = page.getByRole("button", { name: says("set-up-preview") });
      if (javaScriptEnabled) await expect(look).toBeHidden();
      else await look.click();
      await expect(page.locator("#look img")).toHaveAttribute("src", "/assets/accent/ffe066.svg");
      await expect(page.locator("#look")).toContainText(says("set-up-tone-button", { ink: "black" }));
      await page.locator("#fonts-plain").check();
      await save.click();
      await expect(page.getByText(says("set-up-done-institution-saved"))).toBeVisible();
      await page.goto(`${ownDemo.url}/${LANGUAGE}/musee`);
      await expect(page.locator("html")).toHaveAttribute("data-fonts", "plain");
    });

    await test.step("a call is written in Markdown and seen so before it is kept", async () => {
      await page.goto(`${ownDemo.url}/desk/calls`);
      await page.getByRole("link", { name: says("set-up-edit-call") }).first().click();
      await page.locator('[name="summary.fr"]').fill("Des jouets de **papier**.");
      const look = page.getByRole("button", { name: says("set-up-preview") });
      if (javaScriptEnabled) await expect(look).toBeHidden();
      else await look.click();
      await expect(page.locator('[id="summary.fr-look"] strong')).toHaveText("papier");
      await save.click();
      await expect(page.getByText(says("set-up-done-call-saved"))).toBeVisible();
    });

    await test.step("its cover is described, and stands at its head", async () => {
      await page.getByRole("link", { name: says("set-up-cover"), exact: true }).first().click();
      await page.locator("#picture").setInputFiles({ name: "robot.png", mimeType: "image/png", buffer: png(900, 500) });
      await page.locator('[name="alt.fr"]').fill("Un robot de papier");
      await save.click();
      await expect(page.getByText(says("set-up-done-ornament-saved"))).toBeVisible();
      const visitor = await open(DESKTOP, { javaScriptEnabled });
      await visitor.goto(`${ownDemo.url}/${LANGUAGE}/musee/paper-toy`);
      await expect(visitor.getByRole("img", { name: "Un robot de papier" })).toBeVisible();
      await expect(visitor.locator(".lede strong")).toHaveText("papier");
    });

    await test.step("last year's call is the model of the next", async () => {
      await page.goto(`${ownDemo.url}/desk/calls`);
      await page.getByRole("link", { name: says("set-up-copy") }).first().click();
      await page.locator('[name="title.fr"]').fill("Robots de papier");
      await page.getByRole("button", { name: says("set-up-copy-act") }).click();
      await expect(page.getByText(says("set-up-done-call-copied"))).toBeVisible();
    });

    await test.step("it is seen by its staff, then by everybody", async () => {
      const visitor = await open(DESKTOP, { javaScriptEnabled });
      const address = `${ownDemo.url}/${LANGUAGE}/musee/robots-de-papier`;
      expect((await visitor.request.get(address)).status()).toBe(404);
      await page.getByRole("link", { name: says("set-up-preview-call") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Robots de papier");
      await expect(page.getByText(says("preview-of-staff"))).toBeVisible();
      await page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first().click();
      await expect(page.getByText(says("preview-of-staff"))).toBeVisible();
      await page.getByRole("link", { name: says("preview-back") }).click();
      await page.getByRole("button", { name: says("set-up-announce") }).click();
      await expect(page.getByText(says("set-up-done-call-announced"))).toBeVisible();
      await visitor.goto(address);
      await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Robots de papier");
    });
  });
}
