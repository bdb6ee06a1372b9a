import { expect } from "@playwright/test";
import { letter, test } from "./dashboard";

test("new terms of a sent offer create a second version, shown as a diff", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.sentOffer();
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  await page.getByRole("button", { name: "Edit terms" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit terms" });
  await expect(sheet.getByText("The candidate already has this letter")).toBeVisible();
  await sheet.getByLabel("Salary").fill("110000");
  await sheet.getByLabel("Start date").fill("2031-02-03");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  await expect(letter(page).getByText("£110,000")).toBeVisible();
  await expect(page.getByText("Template Plain, version 2")).toBeVisible();

  await page.getByRole("button", { name: "What changed in version 2" }).click();
  const diff = page.getByRole("region", { name: "What changed from version 1 to 2" });
  await expect(diff.getByRole("row", { name: "Salary" })).toContainText("100,000110,000");
  await expect(diff.getByRole("row", { name: "Start date" })).toContainText("NoneFeb 3, 2031");
  const compared = letter(page);
  await expect(compared.getByRole("deletion").first()).toHaveText(/100,000/);
  await expect(compared.getByRole("insertion").first()).toHaveText(/110,000/);
  await expect(page).toHaveURL(/version=2&from=1/);
  await page.reload();
  await expect(compared.getByRole("deletion").first()).toHaveText(/100,000/);
  await tenant.api.put(`/api/offers/${id}`, {
    body: { renderedHtml: "<p>Dear Ada, welcome.</p>" },
  });
  await diff.getByLabel("To version").selectOption("3");
  await expect(compared.getByText("welcome")).toBeVisible();
  await page.getByLabel("From version", { exact: true }).selectOption("2");
  await expect(page).toHaveURL(/version=3&from=2/);
  const later = page.getByRole("region", { name: "What changed from version 2 to 3" });
  await expect(later).toContainText("The terms are the same.");
  await later.getByRole("button", { name: "Stop comparing" }).click();
  await expect(later).toBeHidden();

  await page.getByRole("button", { name: /^Version 1/ }).click();
  await expect(page.getByText("Viewing version 1 of 3")).toBeVisible();
  await expect(page).toHaveURL(/version=1/);
  await expect(letter(page).getByText("£100,000")).toBeVisible();
});
