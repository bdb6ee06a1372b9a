import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import * as tables from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";
import { createCandidate, createJob } from "@/lib/testing/factories";
import type { Tenant } from "../fixtures";
import { atOnce } from "../http";
import { mailsTo } from "../mailbox";
import { row, test } from "./dashboard";

const names = (page: Page) => page.getByRole("row").locator("a[data-row-link]");

/** Creates drafts for candidates with these last names; the last one is the newest. */
async function drafts(tenant: Tenant, lastNames: string[]) {
  const created: { id: number; email: string }[] = [];
  for (const lastName of lastNames) {
    const { accountId } = tenant;
    const candidate = await createCandidate({ accountId, firstName: "Kim", lastName });
    const { id } = await tenant.offer({ candidateId: candidate.id });
    created.push({ id, email: candidate.email ?? "" });
  }
  return created;
}

test("filters, search and sort are in the address and survive a reload", async ({
  open,
  tenant,
}) => {
  await drafts(tenant, ["Baker", "Adams", "Cole"]);
  const sent = await tenant.sentOffer({ expiryDate: "2031-01-15" });
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await expect(names(page)).toHaveText(["Ada Byron", "Kim Cole", "Kim Adams", "Kim Baker"]);

  await page.getByRole("button", { name: "Draft", exact: true }).click();
  await expect(names(page)).toHaveCount(3);
  await expect(page).toHaveURL(/status=draft/);
  await page.getByRole("button", { name: "Last activity" }).click();
  await expect(names(page)).toHaveText(["Kim Baker", "Kim Adams", "Kim Cole"]);
  await page.getByRole("searchbox", { name: "Search offers" }).fill("kim");
  await expect(page).toHaveURL(/search=kim/);
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await expect(names(page)).toHaveText(["Kim Baker", "Kim Adams", "Kim Cole"]);
  await expect(page.getByRole("searchbox", { name: "Search offers" })).toHaveValue("kim");
  await expect(page.getByRole("columnheader", { name: "Last activity" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );

  await page.getByRole("searchbox", { name: "Search offers" }).fill("nobody");
  await expect(page.getByText("No offer matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(names(page)).toHaveCount(4);
  await page.getByRole("searchbox", { name: "Search offers" }).fill(String(sent.id));
  await expect(names(page)).toHaveText(["Ada Byron"]);
  await page.goto(`/offers?dueFrom=2031-01-15&dueTo=2031-01-15`);
  await expect(names(page)).toHaveText(["Ada Byron"]);
  await page.goto(`/offers?dueFrom=2031-01-16`);
  await expect(page.getByText("No offer matches")).toBeVisible();
});

test("offers are found by job and by owner", async ({ open, tenant }) => {
  const { accountId } = tenant;
  const job = await createJob({ accountId, title: "Gardener" });
  await tenant.offer();
  await tenant.offer({ jobId: job.id, createdBy: tenant.recruiter.userId });
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await expect(names(page)).toHaveCount(2);
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByRole("combobox", { name: "Job" }).fill("Gard");
  await page.getByRole("option", { name: /Gardener/ }).click();
  await expect(names(page)).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`jobId=${job.id}`));
  await page.reload();
  await page.getByRole("button", { name: "More filters 1" }).click();
  await expect(page.getByRole("combobox", { name: "Job" })).toHaveValue("Gardener");
  await page.goto(`/offers?createdBy=${tenant.recruiter.userId}`);
  await expect(row(page, "Gardener")).toBeVisible();
  await expect(names(page)).toHaveCount(1);
});

test("the keyboard moves, selects and opens", async ({ open, tenant }) => {
  const created = await drafts(tenant, ["Cole", "Baker", "Adams"]);
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await expect(names(page)).toHaveText(["Kim Adams", "Kim Baker", "Kim Cole"]);
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(names(page).nth(0)).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(names(page).nth(1)).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("checkbox", { name: "Select Kim Baker, Analyst" })).toBeChecked();
  await page.keyboard.press("j");
  await expect(names(page).nth(2)).toBeFocused();
  await page.keyboard.press("Shift+X");
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Selected rows" })).toBeHidden();
  await page.keyboard.press("k");
  await expect(names(page).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/offers/${created[1]?.id}$`));
});

test("many offers are sent at once, each validated separately", async ({ open, tenant }) => {
  const created = await drafts(tenant, ["Adams", "Baker"]);
  const { id } = await tenant.offer({ templateId: null, renderedHtml: "<p>By hand</p>" });
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "withdrawn" } });
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await expect(bar).toContainText("3 selected");
  await bar.getByRole("button", { name: "Send" }).click();
  await expect(row(page, "Ada Byron")).toContainText("Cannot change status from withdrawn to sent");
  await page.getByRole("button", { name: "Send 2 offers" }).click();
  await expect(page.getByText("2 offers sent, 1 skipped")).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download results" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.split("\r\n")).toHaveLength(5);
  expect(file).toContain(`"Kim Adams, Analyst",${created[0]?.id},Ready,Done,`);
  expect(file).toContain("Not allowed,Skipped,Cannot change status from withdrawn to sent");
  await page.goto("/offers");
  await expect(row(page, "Kim Adams")).toContainText("Sent");
  for (const { email } of created) {
    await expect.poll(async () => (await mailsTo(email)).length).toBe(1);
  }
});

test("a bulk run refuses a letter with unresolved variables and names them", async ({
  open,
  tenant,
}) => {
  const { body } = await tenant.api.post("/api/templates", {
    body: { name: "Dated", type: "offer", body: "<p>{{ start_date }}</p>" },
  });
  await tenant.offer({ templateId: body.data.id });
  await drafts(tenant, ["Adams"]);
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("button", { name: "Send" }).click();
  await expect(row(page, "Ada Byron")).toContainText("start_date (empty)");
  await page.getByRole("button", { name: "Send 1 offer" }).click();
  await expect(page.getByText("1 offer sent, 1 skipped")).toBeVisible({ timeout: 30_000 });

  await page.goto("/offers");
  await page.getByRole("checkbox", { name: "Select Ada Byron, Analyst" }).check();
  await bar.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("button", { name: "Withdraw 1 offer" }).click();
  await expect(page.getByText("1 offer withdrawn")).toBeVisible({ timeout: 30_000 });
  await page.goto("/offers");
  await expect(row(page, "Ada Byron")).toContainText("Withdrawn");
  await expect(row(page, "Kim Adams")).toContainText("Sent");
});

test("an exported file runs nothing in a spreadsheet", async ({ open, tenant }) => {
  await drafts(tenant, ["Adams"]);
  const { accountId } = tenant;
  const odd = await createCandidate({ accountId, firstName: "=1+1", lastName: 'a "b", c' });
  await tenant.offer({ candidateId: odd.id });
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export these offers as CSV" }).click();
  const whole = readFileSync(await (await download).path(), "utf8");
  expect(whole.startsWith("\uFEFF")).toBe(true);
  expect(whole).toContain(`"'=1+1 a ""b"", c"`);
  expect(whole).toContain("Kim Adams");

  await page.getByRole("checkbox", { name: /^Select =1\+1/ }).check();
  const chosen = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const part = readFileSync(await (await chosen).path(), "utf8");
  expect(part).toContain(`"'=1+1 a ""b"", c"`);
  expect(part).not.toContain("Kim Adams");
});

test("a list of 120 loads more rows while scrolling", async ({ open, tenant }) => {
  const { accountId } = tenant;
  await inTransaction((tx) =>
    insertRows(
      tx,
      tables.candidates,
      Array.from({ length: 120 }, (_, index) => ({
        accountId,
        publicId: randomToken(16),
        firstName: "Row",
        lastName: String(index).padStart(3, "0"),
      })),
    ),
  );
  const people = await database()
    .select({ id: tables.candidates.id })
    .from(tables.candidates)
    .where(and(eq(tables.candidates.accountId, accountId), eq(tables.candidates.firstName, "Row")));
  await atOnce(people.length, 8, (index) => tenant.offer({ candidateId: people[index]?.id }));
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await expect(page.getByRole("status").filter({ hasText: "50 or more rows" })).toBeAttached();
  expect(await names(page).count(), "only what is seen is in the page").toBeLessThan(60);
  await page.getByRole("region", { name: "Offers" }).hover();
  const seen = new Set<string>();
  await expect(async () => {
    for (const name of await names(page).allTextContents()) seen.add(name);
    await page.mouse.wheel(0, 300);
    expect(seen.size).toBe(120);
  }).toPass({ intervals: [50] });
  await expect(page.getByRole("status").filter({ hasText: /^120 rows$/ })).toBeAttached();
});

test("an empty list explains what offers are", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await expect(page.getByText("No offers yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "New offer" }).last().click();
  await expect(page).toHaveURL(/\/offers\/new$/);
});
