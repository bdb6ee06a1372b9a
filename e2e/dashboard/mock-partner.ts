import { expect, type Page } from "@playwright/test";
import type { MockOptions, MockPartner } from "@/scripts/mock/mock-partner";
import { startMockPartner } from "@/scripts/mock/start-mock-partner";
import { test as base, row } from "./dashboard";

type Mock = (options?: MockOptions) => Promise<MockPartner>;

/** `mock` starts a partner for the test. */
export const test = base.extend<{ mock: Mock }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  mock: async ({}, use) => {
    const started: MockPartner[] = [];
    await use(async (options) => {
      const mock = await startMockPartner({ stepMs: 50, ...options });
      started.push(mock);
      return mock;
    });
    for (const mock of started) await mock.close();
  },
});

export const patience = { timeout: 30_000 };

/** Registers a partner in the browser, and passes the callback credentials to the mock. */
export async function register(
  page: Page,
  mock: MockPartner,
  baseUrl = mock.baseUrl,
): Promise<void> {
  await page.goto("/settings/partners");
  await page.getByRole("button", { name: "New partner" }).click();
  const dialog = page.getByRole("dialog", { name: "New partner" });
  await dialog.getByLabel("Name", { exact: true }).fill("Mock");
  await dialog.getByLabel("URL").fill(baseUrl);
  await dialog.getByLabel("Partner UUID").fill(mock.partnerUuid);
  await dialog.getByLabel("Account ID").fill(mock.accountId);
  await dialog.getByLabel("Username").fill(mock.username);
  await dialog.getByLabel("Password").fill(mock.password);
  await dialog.getByRole("button", { name: "Add partner" }).click();
  const shown = page.getByRole("dialog", { name: "Callback credentials for Mock" });
  const value = (label: string) => shown.getByLabel(label, { exact: true }).inputValue();
  await expect(shown).toBeVisible();
  mock.callback = {
    url: await value("Callback URL"),
    user: await value("Callback username"),
    password: await value("Callback password"),
  };
  await shown.getByRole("button", { name: "I've saved the password" }).click();
  await expect(row(page, "Mock")).toContainText("Not tested");
}
