// What a test that failed had on its screens.

/**
 * Attaches a picture of each page of a browser that is about to be closed, if the test has failed.
 *
 * @param {import("@playwright/test").BrowserContext} context
 * @param {import("@playwright/test").TestInfo} testInfo
 */
export async function keepWhatItShowed(context, testInfo) {
  if (testInfo.errors.length === 0) return;
  for (const page of context.pages()) {
    const path = testInfo.outputPath(`shown-${testInfo.attachments.length + 1}.png`);
    // A page that has crashed or hangs shows nothing.
    await page.screenshot({ path, timeout: 5_000 }).then(
      () => testInfo.attachments.push({ name: "screenshot", path, contentType: "image/png" }),
      () => {},
    );
  }
}
