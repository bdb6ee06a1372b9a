import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts } from "@/db/schema";
import { createCandidate, createEligibility, memberActor } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { test } from "./dashboard";

const phone = { viewport: { width: 390, height: 844 } };

test("a candidate's page shows what there is first, and folds what is empty", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const { id } = await createCandidate({ accountId, firstName: "Grace", lastName: "Hopper" });
  await tenant.offer({ candidateId: id });
  for (const options of [{}, phone]) {
    const page = await open(tenant.recruiter, options);
    await page.goto(`/candidates/${id}`);
    const headings = page.getByRole("heading", { level: 2 });
    await expect(headings.first()).toHaveText("Offers");
    for (const name of ["Offers to assist", "Eligibility", "Invitations", "Sittings"]) {
      await expect(page.getByRole("region", { name, exact: true })).toContainText("None yet");
    }
    const details = page.getByRole("region", { name: "Details" });
    await expect(details).toContainText("Hopper");
    await expect(details).not.toContainText("Not provided");
    await expect(details.getByText("Address line 1")).toBeHidden();
    await expect(details.getByRole("heading", { name: "Address" })).toHaveCount(0);
    await details.getByText("13 empty fields").click();
    await expect(details.getByText("Address line 1")).toBeVisible();
    await expectAccessible(page);
  }
});

test("a window is entered by days of the account's zone, and said in UTC too", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  await database()
    .update(accounts)
    .set({ timeZone: "America/New_York" })
    .where(eq(accounts.id, accountId));
  const { id } = await createEligibility(memberActor(accountId, tenant.owner.userId, "owner"), {
    eligibilityEndDate: "2031-03-05T12:34:56Z",
  });
  for (const options of [phone, {}]) {
    const page = await open(tenant.recruiter, options);
    await page.goto(`/eligibility/${id}/edit`);
    const end = page.getByRole("group", { name: "Window ends" });
    await expect(end.getByLabel("Date")).toHaveValue("2031-03-05");
    await expect(end.getByLabel("Time", { exact: true })).toHaveValue("07:34");
    await expect(end).toContainText("5 March 2031, 12:34:56 UTC");
    await expectAccessible(page);
    await end.getByLabel("Time", { exact: true }).fill("");
    await end.getByLabel("Date").fill("2031-03-06");
    await expect(end).toContainText("7 March 2031, 04:59 UTC");
  }
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${id}/edit`);
  const end = page.getByRole("group", { name: "Window ends" });
  await end.getByLabel("Time", { exact: true }).fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(new RegExp(`/eligibility/${id}$`));
  const { body } = await tenant.api.get(`/api/eligibilities/${id}`);
  expect(body.data.eligibilityEndDate).toBe("2031-03-06T04:59:59.000Z");
  await expect(page.getByText("Mar 5, 2031, 11:59 PM in America/New York")).toBeVisible();
});
