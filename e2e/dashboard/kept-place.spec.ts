import { expect, type Page } from "@playwright/test";
import { createCandidate } from "@/lib/testing/factories";
import type { Tenant } from "../fixtures";
import { test } from "./dashboard";
import { fillAccount } from "./full-account";
import { phone } from "./visit";

const nameOf = (number: number) => `Nr${String(number).padStart(3, "0")}`;

async function createCandidates(tenant: Tenant, count: number) {
  const { accountId } = tenant;
  for (let number = 0; number < count; number += 1) {
    await createCandidate({ accountId, lastName: nameOf(number), firstName: "Ann" });
  }
}

const linkOf = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name, exact: true });

const list = (page: Page) => page.getByRole("region", { name: "Candidates" });

/** Scrolls the list until the row is there, over as many pages as that takes. */
async function scrollTo(page: Page, name: string) {
  await expect(async () => {
    await list(page).evaluate((element) => element.scrollBy(0, 600));
    await expect(linkOf(page, name)).toBeVisible({ timeout: 200 });
  }).toPass();
  await linkOf(page, name).scrollIntoViewIfNeeded();
}

const screens = [
  ["a desk", {}],
  ["a phone", { viewport: phone, hasTouch: true, isMobile: true }],
] as const;

for (const [device, options] of screens) {
  test(`going back leads to the row, pages down in a list, on ${device}`, async ({
    open,
    tenant,
  }) => {
    test.setTimeout(180_000);
    await createCandidates(tenant, 130);
    const page = await open(tenant.recruiter, options);
    await page.goto("/candidates?search=ann");
    const name = `${nameOf(110)}, Ann`;
    await scrollTo(page, name);
    const { y } = (await linkOf(page, name).boundingBox()) ?? { y: 0 };
    await linkOf(page, name).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Ann ${nameOf(110)}`);
    await page.goBack();
    await expect(linkOf(page, name)).toBeFocused();
    await expect(linkOf(page, name)).toBeInViewport();
    const distance = async () => ((await linkOf(page, name).boundingBox())?.y ?? 0) - y;
    await expect.poll(async () => Math.abs(await distance())).toBeLessThan(4);
  });
}

test("j and k go through the list that a record was opened from", async ({ open, tenant }) => {
  await createCandidates(tenant, 5);
  const page = await open(tenant.recruiter);
  const title = page.getByRole("heading", { level: 1 });
  await page.goto("/candidates?search=ann&sort=-lastName");
  await linkOf(page, `${nameOf(3)}, Ann`).click();
  await expect(title).toHaveText(`Ann ${nameOf(3)}`);
  await expect(page.getByRole("link", { name: "Next", exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await expect(title).toHaveText(`Ann ${nameOf(2)}`);
  await page.keyboard.press("k");
  await expect(title).toHaveText(`Ann ${nameOf(3)}`);
  await page.keyboard.press("k");
  await expect(title).toHaveText(`Ann ${nameOf(4)}`);
  await expect(page.getByRole("link", { name: "Previous", exact: true })).toHaveCount(0);
  await page.keyboard.press("k");
  await expect(title).toHaveText(`Ann ${nameOf(4)}`);
  await page.goBack();
  await expect(page).toHaveURL(/\/candidates\?search=ann/);
  await expect(linkOf(page, `${nameOf(4)}, Ann`)).toBeFocused();
});

test("a record that wasn't opened from a list has no neighbors", async ({ open, tenant }) => {
  await createCandidates(tenant, 2);
  const page = await open(tenant.recruiter);
  await page.goto(`/candidates/${tenant.candidateId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Byron");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Next", exact: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Byron");
});

for (const [device, options] of screens) {
  test(`every list of records keeps its place on ${device}`, async ({ open, tenant }) => {
    test.setTimeout(180_000);
    await fillAccount(tenant);
    const page = await open(tenant.owner, options);
    const lists = [
      ...["/offers", "/templates", "/jobs", "/assistance", "/assistance/coupons", "/eligibility"],
      ...["/assessments", "/assessments/invitations", "/assessments/sittings"],
      ...["/settings/outbox", "/settings/webhooks", "/settings/audit"],
    ];
    for (const path of lists) {
      await page.goto(path);
      const link = page.getByRole("main").locator("[data-row-link]").last();
      const href = await link.getAttribute("href");
      const index = await link.evaluate((row) => row.closest("tr")?.dataset.index);
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await page.goBack();
      const same = page.locator(`tr[data-index="${index}"] [data-row-link][href="${href}"]`);
      await expect(same, path).toBeFocused();
      await expect(same, path).toBeInViewport();
    }
  });
}
