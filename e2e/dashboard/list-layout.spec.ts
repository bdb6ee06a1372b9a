import { expect, type Page } from "@playwright/test";
import { test } from "./dashboard";
import { fillAccount } from "./full-account";
import { phone } from "./visit";

const lists = [
  "/offers",
  "/templates",
  "/jobs",
  "/candidates",
  "/assistance",
  "/assistance/coupons",
  "/eligibility",
  "/eligibility/tests",
  "/eligibility/codes",
  "/assessments",
  "/assessments/invitations",
  "/assessments/sittings",
  "/settings/members",
  "/settings/access/keys",
  "/settings/access/clients",
  "/settings/partners",
  "/settings/webhooks",
  "/settings/outbox",
  "/settings/audit",
];

const widths = [1280, 1440, 1920];

/**
 * Returns what a list cuts: a table wider than its frame, a value that isn't whole, a text that is
 * cut without a title.
 */
function cutIn(): string[] {
  const table = document.querySelector("main table:has(thead)");
  const frame = table?.parentElement;
  if (!table || !frame) return ["no table"];
  const found: string[] = [];
  if (frame.scrollWidth > frame.clientWidth) {
    found.push(`the table is ${frame.scrollWidth} px wide in ${frame.clientWidth} px`);
  }
  const heads = [...table.querySelectorAll("thead th")];
  for (const cell of table.querySelectorAll<HTMLElement>("thead th, tbody tr[data-index] > td")) {
    const head = heads[(cell as HTMLTableCellElement).cellIndex]?.textContent;
    for (const part of [cell, ...cell.querySelectorAll<HTMLElement>("*")]) {
      if (part.closest(".sr-only") || part.clientWidth === 0) continue;
      const isCut = part.scrollWidth > part.clientWidth + 1;
      if (!isCut || getComputedStyle(part).display === "inline") continue;
      const isText = part.classList.contains("truncate") && part.closest("tbody");
      if (!isText) found.push(`${head}: “${part.textContent}” is cut`);
      else if (!part.closest("[title]")) found.push(`${head}: “${part.textContent}” has no title`);
    }
    for (const value of cell.querySelectorAll("time, .badge")) {
      const [inner, outer] = [value.getBoundingClientRect(), cell.getBoundingClientRect()];
      if (inner.width > 0 && (inner.right > outer.right || inner.left < outer.left)) {
        found.push(`${head}: “${value.textContent}” leaves its cell`);
      }
    }
  }
  return found;
}

/** Returns what of the toolbar and the header isn't in one row or leaves the window. */
function wrapsIn(): string[] {
  const found: string[] = [];
  const bars = document.querySelectorAll("main header, main section[aria-label='Filters']");
  for (const bar of bars) {
    const { right, top, bottom } = bar.getBoundingClientRect();
    const name = bar.tagName === "HEADER" ? "header" : "toolbar";
    if (bottom - top > 64) found.push(`the ${name} is ${bottom - top} px high`);
    for (const control of bar.querySelectorAll("a, button, input, select, h1")) {
      const box = control.getBoundingClientRect();
      if (box.width > 2 && box.right > right + 1) {
        found.push(`${name}: “${control.textContent}” leaves the window`);
      }
    }
    const title = bar.querySelector("h1");
    if (title && title.scrollWidth > title.clientWidth) found.push(`title “${title.textContent}”`);
  }
  return found;
}

async function openList(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole("main").locator("tbody tr[data-index]").first()).toBeVisible();
}

test("no list cuts a value or leaves its frame at 1280, 1440 and 1920 px", async ({
  open,
  tenant,
}) => {
  test.setTimeout(300_000);
  await fillAccount(tenant);
  const page = await open(tenant.owner, { reducedMotion: "reduce" });
  for (const path of lists) {
    await openList(page, path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate(wrapsIn), `${path} at ${width} px`).toEqual([]);
      await expect.poll(() => page.evaluate(cutIn), `${path} at ${width} px`).toEqual([]);
    }
  }
});

/** Returns the controls of a list that a finger can't hit well. */
function smallTargets(): string[] {
  const found: string[] = [];
  const targets =
    "header :is(a, button), section :is(button, input, select), td :is(button, input)";
  for (const target of document.querySelectorAll(`main :is(${targets})`)) {
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || target.closest(".sr-only, thead button")) continue;
    const isRowName = target.matches("td button") && target.classList.contains("truncate");
    if (isRowName || target.matches("thead button, [aria-label='Clear search']")) continue;
    if (Math.min(width, height) < 43.5) {
      const name = target.getAttribute("aria-label") ?? target.textContent;
      found.push(`“${name}” is ${width} × ${height} px`);
    }
  }
  return found;
}

test("a phone shows each list's title whole, one row of filters, and targets of 44 px", async ({
  open,
  tenant,
}) => {
  test.setTimeout(300_000);
  await fillAccount(tenant);
  const page = await open(tenant.owner, { viewport: phone, hasTouch: true, isMobile: true });
  for (const path of lists) {
    await openList(page, path);
    await expect.poll(() => page.evaluate(wrapsIn), path).toEqual([]);
    await expect.poll(() => page.evaluate(smallTargets), path).toEqual([]);
    await expect(page.getByRole("button", { name: /^Filters\s?\d/ }), path).toHaveCount(0);
  }
});

test("a phone keeps all filters and actions within reach", async ({ open, tenant }) => {
  await fillAccount(tenant);
  const page = await open(tenant.owner, { viewport: phone, hasTouch: true, isMobile: true });
  await openList(page, "/offers");
  await page.getByRole("button", { name: "Filters" }).click();
  const filters = page.getByRole("dialog", { name: "Filters" });
  await filters.getByRole("button", { name: "Accepted" }).click();
  await expect(page).toHaveURL(/status=accepted/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Filters 1" })).toBeVisible();
  await expect(page.locator("tbody tr[data-index]")).toHaveCount(1);
  await openList(page, "/candidates");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Import" }).click();
  await expect(page).toHaveURL(/\/bulk\/import/);
});
