import { expect, type Locator, type Page } from "@playwright/test";
import { letterSandbox } from "./attack";
import { letter, test } from "./dashboard";

/** A letter that the sender broke into two pages. */
const renderedHtml = `<h1>Offer</h1><p>Dear Ada,</p>${"<p>We look forward to working with you in London.</p>".repeat(8)}
<hr class="page-break"><h2>Second page</h2><p>With kind regards</p>`;

/** Returns how many pixels of a frame's document are out of sight, its sheet, and its width. */
const measure = (frame: Locator) =>
  frame.evaluate((element: HTMLIFrameElement) => {
    const { body } = element.contentDocument as Document;
    const sheet = body.querySelector(".paper")?.getBoundingClientRect();
    const second = body.querySelector("h2")?.getBoundingClientRect();
    return {
      hidden: Math.abs(element.clientHeight - body.getBoundingClientRect().height),
      proportion: (sheet?.height ?? 0) / (sheet?.width ?? 1),
      second: ((second?.top ?? 0) - (sheet?.top ?? 0)) / (sheet?.height ?? 1),
    };
  });

test("a letter is shown whole, as pages on a desktop and as one sheet on a phone", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.offer();
  await tenant.api.put(`/api/offers/${id}`, { body: { renderedHtml } });
  const page = await open(tenant.owner);
  const fonts: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/fonts/")) fonts.push(response.headers()["content-type"] ?? "");
  });
  await page.goto(`/offers/${id}`);
  const frame = page.locator("iframe[title^='Letter']");
  await expect(frame).toHaveAttribute("sandbox", letterSandbox);
  await expect(letter(page).getByText("With kind regards")).toBeVisible();
  await expect.poll(async () => (await measure(frame)).hidden).toBeLessThanOrEqual(1);
  const { proportion, second } = await measure(frame);
  expect(proportion, "two pages of US Letter").toBeGreaterThan((2 * 279.4) / 215.9);
  expect(second, "the break starts a page").toBeGreaterThan(0.5);
  expect(fonts).toContain("font/woff2");

  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await measure(frame)).hidden).toBeLessThanOrEqual(1);
  expect((await measure(frame)).second).toBeLessThan(0.9);
  await expect(letter(page).getByText("With kind regards")).toBeVisible();
});

test("the editor's page loads the letters' typeface once, and 200 kB more scripts than others", async ({
  open,
  tenant,
}) => {
  const sizesOf = (page: Page) =>
    page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(
        ({ name, encodedBodySize }) => [name, encodedBodySize] as const,
      ),
    );
  const others = new Map<string, number>();
  const other = await open(tenant.owner);
  for (const path of ["/", "/offers/new", "/candidates/new"]) {
    await other.goto(path);
    for (const [name, size] of await sizesOf(other)) others.set(name, size);
  }
  const page = await open(tenant.owner);
  const faces: string[] = [];
  page.on("request", (request) => {
    if (/serif.*-normal/.test(request.url())) faces.push(request.url());
  });
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(page.getByRole("textbox", { name: "Letter", exact: true })).toBeVisible();
  await expect(page.frameLocator("iframe[title^='Preview']").getByText("Dear")).toBeVisible();
  await expect
    .poll(() => [...new Set(faces)])
    .toEqual([expect.stringMatching(/\/fonts\/[\d.]+\/source-serif-4-compact-/)]);
  const loaded = await sizesOf(page);
  const scripts = loaded.filter(([name]) => name.includes(".js") && !others.has(name));
  const total = scripts.reduce((sum, [, size]) => sum + size, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(total).toBeLessThan(200_000);
});
