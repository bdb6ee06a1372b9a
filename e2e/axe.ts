import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import { settings } from "@/scripts/test/depth.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

const patience = 120;

/** Waits until nothing moves or changes color from one frame to the next. */
const atRest = (page: Page) =>
  page.evaluate(async (frames) => {
    for (let frame = 0, still = 0; frame < frames && still < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const moves = document.getAnimations().some(({ playState }) => playState === "running");
      still = moves ? 0 : still + 1;
    }
  }, patience);

/** True if every page is checked fully, in each theme and width, rather than once. */
export const isThorough = settings.AXE === "full";

export const contrast = ["color-contrast"];

/**
 * Reports violations of axe's rules on the page, or only of `rules`. At the quick depth a dark page
 * is checked for contrast only, because it is checked fully when light. Frames are left out: the
 * letter's is sandboxed without scripts, so nothing can run in it.
 */
export async function expectAccessible(
  page: Page,
  where = page.url(),
  given?: string[],
): Promise<void> {
  // After a link, Next.js streams the page's title behind its content.
  await expect(page).toHaveTitle(/./);
  await atRest(page);
  const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches;
  const rules = given ?? (!isThorough && (await page.evaluate(isDark)) ? contrast : undefined);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    const options = { iframes: false, resultTypes: ["violations"], ...(runOnly && { runOnly }) };
    return (await axe.run(document, options)).violations;
  }, rules);
  const reported = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary ?? ""}`),
  }));
  expect.soft(reported, where).toEqual([]);
}
