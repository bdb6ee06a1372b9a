import { expect } from "@playwright/test";
import { createCandidate } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { choose, row, test } from "./dashboard";

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
