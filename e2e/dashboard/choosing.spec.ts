import { expect } from "@playwright/test";
import { createCandidate } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { choose, confirm, row, test } from "./dashboard";

test("candidates are filtered and selected in their list, and stay chosen in the next step", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const grace = await createCandidate({
    ...{ accountId, firstName: "Grace", lastName: "Hopper", country: "US" },
  });
  await createCandidate({ accountId, firstName: "Joan", lastName: "Clarke", country: "GB" });
  await tenant.offer({ candidateId: grace.id });
  const page = await open(tenant.recruiter);
  await page.goto("/candidates?country=US");
  await expect(row(page, "Hopper, Grace")).toBeVisible();
  await expect(row(page, "Clarke, Joan")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "Select Grace Hopper" }).check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("link", { name: "Offer assistance" }).click();
  await expect(page).toHaveURL(new RegExp(`/assistance/new\\?candidates=${grace.id}$`));
  await page.getByLabel("Service").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Choose candidates" }).click();
  await expect(page.getByRole("checkbox", { name: "Select Grace Hopper" })).toBeChecked();
  await page.getByRole("button", { name: "Review 1" }).click();
  await expect(page).toHaveURL(/\/bulk\/\d+$/);
  await expect(row(page, "Grace Hopper")).toContainText("Ready");
});

test("a candidate is created where they are chosen, and ticked rows aren't lost", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/assistance/new");
  await page.getByLabel("Service").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Choose candidates" }).click();
  await page.getByRole("checkbox", { name: "Select Ada Byron" }).check();
  await page.getByRole("searchbox").fill("Grace Hopper");
  await expect(page.getByText("No candidate matches")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByText("Create a candidate").click();
  const dialog = page.getByRole("dialog", { name: "New candidate" });
  await expect(dialog.getByLabel("Last name")).toHaveValue("Hopper");
  await dialog.getByRole("button", { name: "Add candidate" }).click();
  await expect(page.getByRole("checkbox", { name: "Select Grace Hopper" })).toBeChecked();
  await page.getByRole("searchbox").fill("");
  await expect(page.getByRole("checkbox", { name: "Select Ada Byron" })).toBeChecked();
  await page.getByRole("button", { name: "Change the offer" }).click();
  await page.getByRole("button", { name: "Choose candidates" }).click();
  await page.getByRole("radio", { name: "From a file" }).click();
  await page.getByRole("radio", { name: "From the list" }).click();
  await expect(page.getByRole("checkbox", { name: "Select Grace Hopper" })).toBeChecked();
  await page.getByRole("button", { name: "Review 2" }).click();
  await expect(page).toHaveURL(/\/bulk\/\d+$/);
  await expect(row(page, "Grace Hopper")).toBeVisible();
});

test("rows that are ticked for a bulk run ask before they are lost", async ({ open, tenant }) => {
  const { accountId, candidateId } = tenant;
  await createCandidate({ accountId, firstName: "Grace", lastName: "Hopper" });
  await createCandidate({ accountId, firstName: "Joan", lastName: "Clarke" });
  const page = await open(tenant.recruiter);
  const jobs = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Jobs" });
  const question = "Discard unsaved changes?";
  await page.goto(`/assistance/new?step=candidates&candidates=${candidateId}`);
  await expect(page.getByRole("checkbox", { name: "Select Ada Byron" })).toBeChecked();
  await jobs.click();
  await expect(page).toHaveURL(/\/jobs$/);
  await page.goto(`/assistance/new?step=candidates&candidates=${candidateId}`);
  await page.getByRole("checkbox", { name: "Select Grace Hopper" }).check();
  await jobs.click();
  await confirm(page, question, "Keep editing");
  await expect(page.getByRole("checkbox", { name: "Select Grace Hopper" })).toBeChecked();
  await page.getByRole("button", { name: /^Select all \d+ matches/ }).click();
  await jobs.click();
  await confirm(page, question, "Discard changes");
  await expect(page).toHaveURL(/\/jobs$/);
});

test("candidates for a bulk run are filtered, and all that match are selected", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const grace = await createCandidate({ accountId, firstName: "Grace", lastName: "Hopper" });
  await tenant.offer({ candidateId: grace.id });
  const page = await open(tenant.recruiter);
  await page.goto("/candidates");
  await choose(page, "Job", "Analyst");
  await expect(row(page, "Hopper, Grace")).toBeVisible();
  await expect(row(page, "Byron, Ada")).toHaveCount(0);
  await expect(page).toHaveURL(/jobId=\d+/);
});
