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

/** Waits until nothing moves or changes its colour any more, from one frame to the next. */
const atRest = (page: Page) =>
  page.evaluate(async (frames) => {
    for (let frame = 0, still = 0; frame < frames && still < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const moves = document.getAnimations().some(({ playState }) => playState === "running");
      still = moves ? 0 : still + 1;
    }
  }, patience);

/** Whether every page is checked whole, in each theme and at each width, rather than once. */
export const isThorough = settings.AXE === "full";

export const contrast = ["color-contrast"];

/**
 * Notes as failures where the page, as it stands, breaks a rule of axe, or one of `rules` alone. A
 * dark page, which is checked whole when it is light, is checked for its contrast at the quick depth.
 * Frames are left out: the letter's is sandboxed without scripts, so nothing can run in it.
 */
export async function expectAccessible(
  page: Page,
  where = page.url(),
  given?: string[],
): Promise<void> {
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
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary ?? ""}`),
  }));
  expect.soft(told, where).toEqual([]);
}
