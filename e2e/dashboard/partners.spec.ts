import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../axe";
import { row } from "./dashboard";
import { register, test } from "./mock-partner";

const steps = (page: Page) => page.getByRole("list", { name: "Steps of the test" });

async function testConnection(page: Page): Promise<void> {
  await page.goto("/settings/partners");
  await row(page, "Mock").getByRole("button", { name: "Mock" }).click();
  const sheet = page.getByRole("dialog", { name: "Mock" });
  await sheet.getByRole("button", { name: "Test connection" }).click();
  await expect(steps(page)).toBeVisible();
}

test("a partner is registered and its connection tested, good or bad", async ({
  open,
  tenant,
  mock,
}) => {
  test.slow();
  const page = await open(tenant.recruiter);
  const partner = await mock();
  await page.goto("/settings/partners");
  await expect(page.getByText("No partners yet")).toBeVisible();
  await expectAccessible(page);
  await register(page, partner);
  await testConnection(page);
  await expect(page.getByText("The partner follows the contract.")).toBeVisible();
  await expect(steps(page).getByText("It has 12 assessments.")).toBeVisible();
  const encrypted = steps(page).getByRole("listitem").filter({ hasText: "is encrypted" });
  await expect(encrypted).toContainText("It isn't: plain http can be read in transit.");
  await expect(encrypted).not.toContainText("Passed");
  await expectAccessible(page);

  const faults: [string, string][] = [
    ["open-door", "It accepted a wrong password"],
    ["html-errors", "The refusal of a wrong password isn't JSON."],
    ["no-list", "assessments is missing or wrong"],
    ["other-uuid", "It returned somebody-else instead of mock-partner."],
    ["knows-everybody", "It responded with 200 instead of 404."],
  ];
  for (const [fault, words] of faults) {
    const sheet = page.getByRole("dialog", { name: "Mock" });
    await sheet.getByRole("button", { name: "Edit" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit Mock" });
    await dialog.getByLabel("URL").fill(`${partner.origin}/faults/${fault}/api`);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await sheet.getByRole("button", { name: "Test connection" }).click();
    await expect(steps(page).getByText(words)).toBeVisible();
    await expect(sheet.getByText("The partner doesn't follow the contract yet.")).toBeVisible();
  }
  await partner.close();
  await page.getByRole("dialog", { name: "Mock" }).getByRole("button", { name: "Test" }).click();
  await expect(page.getByText("The partner couldn't be reached.")).toBeVisible();
});

test("an address on another server requires the password again", async ({ open, tenant, mock }) => {
  const page = await open(tenant.recruiter);
  const partner = await mock();
  await page.goto("/settings/partners");
  await register(page, partner);
  await row(page, "Mock").getByRole("button", { name: "Mock" }).click();
  const sheet = page.getByRole("dialog", { name: "Mock" });
  await sheet.getByRole("button", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit Mock" });
  await expect(dialog.getByText("Leave empty to keep the current password.")).toBeVisible();
  await dialog.getByLabel("URL").fill("https://elsewhere.example/api");
  await expect(dialog.getByText("Leave empty to keep the current password.")).toBeHidden();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/Enter the password again/)).toBeVisible();
  await dialog.getByLabel("Password").fill("for the other one");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
});

test("an internal address is refused at its field", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/settings/partners");
  await page.getByRole("button", { name: "New partner" }).click();
  const dialog = page.getByRole("dialog", { name: "New partner" });
  await dialog.getByLabel("Name", { exact: true }).fill("Inside");
  await dialog.getByLabel("URL").fill("https://169.254.169.254/api");
  await dialog.getByLabel("Partner UUID").fill("x");
  await dialog.getByLabel("Username").fill("x");
  await dialog.getByLabel("Password").fill("x");
  await dialog.getByRole("button", { name: "Add partner" }).click();
  await expect(dialog.getByText(/is a private address/)).toBeVisible();
});
