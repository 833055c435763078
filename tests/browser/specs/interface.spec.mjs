// The page for programs: interactive, and all of it from here.
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

test("the interactive page draws every group of acts without another host", { tag: "@desktop" }, async ({ page, demo }) => {
  await page.goto(`${demo.url}/api`);
  const document = await (await page.request.get(`${demo.url}/api/openapi.json`)).json();
  const acts = Object.values(document.paths).flatMap((path) => Object.keys(path));
  await expect(page.locator(".opblock")).toHaveCount(acts.length);
});

test("the page has one title, and its interactive part follows the reader's scheme", { tag: "@phone" }, async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${demo.url}/api`);
  await page.locator(".opblock").first().waitFor();
  await expect(page.locator("h1")).toHaveCount(1);
  const ink = () => page.locator(".opblock-summary-path").first().evaluate((path) => getComputedStyle(path).color);
  const onDark = await ink();
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(ink).not.toBe(onDark);
});

test("an act can be tried from the page", { tag: "@desktop" }, async ({ page, demo }) => {
  await page.goto(`${demo.url}/api`);
  const act = page.locator(".opblock").filter({ has: page.locator('[data-path="/api/v1/institutions"]') });
  await act.locator(".opblock-summary-control").first().click();
  await act.getByRole("button", { name: "Try it out" }).click();
  await act.getByRole("button", { name: "Execute" }).click();
  await expect(act.locator(".live-responses-table")).toContainText("Musée d’Art Moderne");
});

test("its words follow the reader's language", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/api`);
  await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(say(language, "api-title"));
  await expect(page.locator("#problem-already-decided")).toContainText(say(language, "problem-already-decided"));
});
