import {
  downloadedBrowsers,
  givenBrowser,
  packagedBrowsers,
  playwrightCommand,
  systemBrowsers,
} from "./support/browser-candidates.mjs";
import { Failure } from "./support/failure.mjs";
import { runQuietly } from "./support/processes.mjs";

async function works(browser) {
  const { chromium } = await import("@playwright/test");
  try {
    const opened = await chromium.launch({ ...browser, env: { ...process.env, ...browser.env } });
    await opened.close();
    return true;
  } catch {
    return false;
  }
}

async function firstWorking(browsers) {
  for (const browser of browsers) if (await works(browser)) return browser;
  return undefined;
}

async function download() {
  await runQuietly(process.execPath, [playwrightCommand(), "install", "chromium"]);
  return downloadedBrowsers();
}

/**
 * Returns a Chromium that starts here, as `{ executablePath, args, env }` for Playwright's launch
 * options. Tries CHROMIUM_PATH, Playwright's own, the system's, the packaged one, and a download,
 * in this order.
 */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) {
    const given = givenBrowser();
    if (await works(given)) return given;
    throw new Failure(`CHROMIUM_PATH does not start: ${given.executablePath}`);
  }
  for (const look of [downloadedBrowsers, systemBrowsers, packagedBrowsers, download]) {
    const found = await firstWorking(await look());
    if (found) return found;
  }
  throw new Failure(
    "No Chromium could be started or downloaded. Install one and set CHROMIUM_PATH to it.",
  );
}
