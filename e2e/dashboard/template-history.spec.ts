import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../axe";
import { header, letter, test, toast } from "./dashboard";

const list = (page: Page) => page.getByRole("list", { name: "Versions" });
const version = (page: Page, number: number) =>
  list(page).getByRole("button", { name: `Version ${number}` });
const restore = (page: Page) => header(page).getByRole("button", { name: "Restore" });

test("a template's history shows who changed what, and restores any version", async ({
  open,
  tenant,
}) => {
  const path = `/api/templates/${tenant.templateId}`;
  const change = (body: object) => tenant.api.put(path, { body });
  const saved = async () => (await tenant.api.get(path)).body.data;
  await change({ body: "<p>Dear {{ candidate_name }}, you get {{ salary }} a year.</p>" });
  await change({ body: "<p>Dear {{ candidate_name }}, you get {{ salary }} a month.</p>" });
  await change({ name: "Monthly letter" });

  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${tenant.templateId}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "History" }).click();
  await expect(page).toHaveURL(/\/history$/);
  await expect(list(page).getByRole("listitem")).toHaveCount(4);
  await expect(version(page, 4)).toContainText("Renamed to Monthly letter");
  await expect(page.locator("main")).toContainText("The text is the same.");
  await expect(restore(page)).toHaveAttribute("aria-disabled", "true");

  await version(page, 3).click();
  await expect(letter(page).getByRole("deletion")).toHaveText("year");
  await expect(letter(page).getByRole("insertion")).toHaveText("month");
  await expect(letter(page).getByText("Salary", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Compare with").selectOption("Nothing");
  await expect(letter(page).getByText("a month.")).toBeVisible();
  await expect(letter(page).getByRole("deletion")).toHaveCount(0);
  await version(page, 2).click();
  await page.getByLabel("Compare with").selectOption("Version 1");
  await expect(letter(page).getByText("a year.")).toBeVisible();

  await restore(page).click();
  await expect(toast(page, "Version 2 restored")).toBeVisible();
  await expect(version(page, 5)).toContainText("Restored version 2");
  expect(await saved()).toMatchObject({
    name: "Plain",
    body: "<p>Dear {{ candidate_name }}, you get {{ salary }} a year.</p>",
  });
  await version(page, 4).click();
  await restore(page).click();
  await expect(toast(page, "Version 4 restored")).toBeVisible();
  expect(await saved()).toMatchObject({ name: "Monthly letter" });
});

test("a viewer can read the history but restore nothing, and nobody else sees it", async ({
  open,
  tenant,
}) => {
  const path = `/api/templates/${tenant.templateId}`;
  await tenant.api.put(path, { body: { name: "Second" } });
  const page = await open(tenant.viewer);
  await page.goto(`/templates/${tenant.templateId}/history?version=1`);
  await expect(letter(page).locator("body")).not.toBeEmpty();
  await expect(restore(page)).toHaveAttribute("aria-disabled", "true");
  const frame = `/templates/${tenant.templateId}/letter?version=1`;
  expect((await page.request.get(frame)).status()).toBe(200);
  const anonymous = await open(null);
  expect((await anonymous.request.get(frame)).status()).toBe(401);
});

test("a template of another account has no history here", async ({ open, tenant, other }) => {
  const page = await open(other.recruiter);
  const frame = `/templates/${tenant.templateId}/letter?version=1`;
  expect((await page.request.get(frame)).status()).toBe(404);
  await page.goto(`/templates/${tenant.templateId}/history`);
  await expect(page.getByText("This page doesn't exist")).toBeVisible();
});
