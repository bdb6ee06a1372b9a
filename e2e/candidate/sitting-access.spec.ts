import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../axe";
import { test } from "../fixtures";
import { call } from "../http";
import { deadlineIn, invited, inviterPage, open, sittingOf, stepsLoaded } from "./sitting";

for (const colorScheme of ["light", "dark"] as const) {
  test(`every state is accessible, ${colorScheme}`, async ({ page, tenant }) => {
    await page.emulateMedia({ colorScheme });
    const { url } = await invited(tenant, {
      content: { loginRequired: true },
      callbackUrl: "https://nobody.invalid/callback",
    });
    await page.goto(url);
    await expectAccessible(page, "cover");
    await page.getByRole("button", { name: "Start the assessment" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page, "refused login");
    const one = await invited(tenant, { callbackUrl: "https://nobody.invalid/callback" });
    await open(page, one.url);
    for (const step of [1, 2, 3, 4]) {
      await expect(page.getByRole("heading", { name: `Question ${step} of 4` })).toBeVisible();
      await expectAccessible(page, `question ${step}`);
      if (step === 3) {
        await page.getByLabel("What is 10 divided by 4?").fill("many");
        await page.getByRole("button", { name: "Save and next" }).click();
        await expectAccessible(page, "mistake");
        await page.getByLabel("What is 10 divided by 4?").fill("2.5");
      }
      if (step < 4) await page.getByRole("button", { name: "Save and next" }).click();
    }
    await page.getByRole("button", { name: "Save and review" }).first().click();
    await expect(page.getByRole("button", { name: "Hand in" })).toBeVisible();
    await expectAccessible(page, "review");
    await page.getByRole("button", { name: "Hand in" }).click();
    await expect(page.getByText("Please wait a moment")).toBeVisible();
    await expectAccessible(page, "waiting");
    const all = await invited(tenant, { content: { presentation: "all" } });
    await open(page, all.url);
    await expectAccessible(page, "all questions");
    await page.getByRole("button", { name: "Save and review" }).first().click();
    await page.route("**/sitting.js", (route) => route.abort());
    await page.getByRole("button", { name: "Hand in" }).click();
    await expect(page.getByRole("heading", { name: "You have handed in" })).toBeVisible();
    await expectAccessible(page, "leaving, as long as it lasts");
    await page.goto(all.url);
    await expectAccessible(page, "handed in");
  });
}

const focused = (page: Page) => page.locator(":focus");

test("by keyboard alone, from the cover to the end", async ({ page, tenant }) => {
  await inviterPage(page);
  const { id, url } = await invited(tenant);
  await page.goto(url);
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Start the assessment");
  await page.keyboard.press("Enter");
  await stepsLoaded(page);
  await expect(page.getByRole("heading", { name: "Question 1 of 4" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("4", { exact: true })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Save and next");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Question 2 of 4" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2.5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Question 4 of 4" })).toBeFocused();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Check before you hand in" })).toBeFocused();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Hand in");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "You have handed in" })).toBeVisible();
  expect(await sittingOf(id)).toMatchObject({ status: "Completed", percent: 80 });
});

test("the clock announces five minutes and one", async ({ page, tenant }) => {
  const { id, url } = await invited(tenant);
  await open(page, url);
  await expect(page.getByRole("timer")).toHaveText(/^(9:5\d|10:00)$/);
  const note = page.locator("#note");
  for (const [seconds, text] of [
    [302, "5 minutes left"],
    [62, "1 minute left"],
  ] as const) {
    await deadlineIn(id, seconds);
    await page.reload();
    await expect(note).toHaveText(text, { timeout: 8000 });
  }
});

test("targets are large enough for a thumb", async ({ page, tenant }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { url } = await invited(tenant, { content: { presentation: "all" } });
  await open(page, url);
  for (const selector of ["button", "label.option", "input[type=text]", "textarea"]) {
    for (const target of await page.locator(`${selector}:visible`).all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0), selector).toBeGreaterThanOrEqual(44);
    }
  }
});

test("a whole sitting is light and private", async ({ page, tenant }) => {
  await inviterPage(page);
  const { url } = await invited(tenant);
  await page.goto(url);
  const sizes: Promise<number>[] = [];
  const asked: string[] = [];
  const foreign: string[] = [];
  page.on("requestfinished", (request) => {
    const { host, pathname } = new URL(request.url());
    asked.push(pathname);
    if (host !== new URL(url).host && host !== "inviter.example") foreign.push(request.url());
    if (host === "inviter.example" || pathname.startsWith("/fonts/")) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await stepsLoaded(page);
  expect(asked.filter((path) => path.startsWith("/fonts/"))).toEqual([]);
  const [cookie] = await page.context().cookies(page.url());
  const path = new URL(page.url()).pathname;
  expect(cookie).toMatchObject({ path, httpOnly: true, sameSite: "Lax" });
  const shown = await page.request.get(page.url());
  const policy = shown.headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'; connect-src 'self'");
  expect(shown.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow",
  });
  const cover = await call("GET", new URL(url).pathname);
  expect(cover.headers.get("content-security-policy")).not.toContain("script-src");
  expect(cover.text).not.toContain("<script");
  const script = await call("GET", "/s/sitting.js");
  expect(script.headers.get("content-type")).toContain("text/javascript");
  expect(Buffer.byteLength(script.text)).toBeLessThan(12_000);
  await page.getByLabel("4", { exact: true }).check();
  await page.getByRole("navigation").getByRole("button", { name: "Save and review" }).click();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("Welcome back")).toBeVisible({ timeout: 15_000 });
  expect(foreign).toEqual([]);
  const bytes = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(30_000);
});
