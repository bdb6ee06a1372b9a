import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { createCandidate } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import type { Tenant } from "../fixtures";
import { mailsTo } from "../mailbox";
import { header, row, test } from "./dashboard";

const rowCount = 5000;

/** A file of people of which twelve rows are bad: five, four, and three of a kind. */
function file(taken: string): string {
  const lines = ["First name;Surname;E-mail;Land;Shoe size"];
  for (let index = 1; index <= rowCount; index += 1) {
    const address = `person.${index}@example.com`;
    if (index % 1000 === 7) lines.push(`Kim;;${address};DE;40`);
    else if (index % 1000 === 8 && index < 4000) lines.push(`Kim;Bad;kim at home;DE;40`);
    else if (index % 2000 === 9) lines.push(`Kim;Twice;${taken};DE;40`);
    else lines.push(`Kim;Number ${index};${address};Germany;40`);
  }
  return `${lines.join("\r\n")}\r\n`;
}

async function importFile(page: Page, tenant: Tenant): Promise<void> {
  await page.goto("/candidates");
  await header(page).getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { name: "Import candidates" })).toBeVisible();
  await page.getByLabel("CSV file").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(file(tenant.candidateEmail)),
  });
}

test("a file of 5,000 rows with 12 bad ones is reviewed, mended, done by the worker", async ({
  open,
  tenant,
}) => {
  test.slow();
  const page = await open(tenant.recruiter);
  await importFile(page, tenant);
  await expect(page.getByRole("combobox", { name: "Read Surname as" })).toHaveValue("lastName");
  await expect(page.getByRole("combobox", { name: "Read E-mail as" })).toHaveValue("email");
  await expect(page.getByRole("combobox", { name: "Read Land as" })).toHaveValue("country");
  await expect(page.getByRole("combobox", { name: "Read Shoe size as" })).toHaveValue("");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Review 5,000 rows" }).click();

  await expect(page).toHaveURL(/\/bulk\/\d+$/);
  const address = page.url();
  await expect(page.getByText("4,988 candidates ready, 12 of 5,000 rows left out")).toBeVisible();
  await page.getByRole("button", { name: /^Not valid 9$/ }).click();
  await expect(page.getByRole("button", { name: /^Duplicate 3$/ })).toBeVisible();
  await expect(row(page, "Ready")).toHaveCount(0);
  await expect(row(page, "Last name is missing").first()).toBeVisible();
  await expect(row(page, "Email is not a valid address").first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Edit row 7", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Edit row 7" });
  await dialog.getByLabel("Last name").fill("Mended");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("4,989 candidates ready, 11 of 5,000 rows left out")).toBeVisible();
  await page.getByRole("button", { name: "Import 4,989 candidates" }).click();
  await expect(page.getByRole("button", { name: /^Import/ })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await page.goto("/offers");
  await page.goto(address);
  await expect(page.getByText("4,989 candidates imported, 11 left out")).toBeVisible({
    timeout: 60_000,
  });
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download result" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text.trimEnd().split("\r\n")).toHaveLength(rowCount + 1);
  expect(text).toContain("7,Kim Mended,Kim,,Mended");
  expect(text).toContain("Left out,Email is not a valid address");

  await page.goto("/candidates?search=mended");
  await expect(row(page, "Mended, Kim")).toContainText("Germany");
});

test("rows are left out and taken in again, and the rest of the file counts", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/bulk/import");
  await page.getByLabel("Rows").fill("first name,last name,email\nA,One,a@x.com\nA,Two,a@x.com\n");
  await page.getByRole("button", { name: "Review 2 rows" }).click();
  await expect(row(page, "A Two")).toContainText("The address of row 1");
  await page.getByRole("button", { name: "Leave out row 1" }).click();
  await expect(row(page, "A Two")).toContainText("Ready");
  await page.getByRole("button", { name: "Take in row 1" }).click();
  await expect(row(page, "A Two")).toContainText("Duplicate");
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("Cancelled: 0 candidates imported, 2 left out")).toBeVisible();
});

test("all offers that match are sent, and each that may not go says why", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const emails: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const candidate = await createCandidate({ accountId, firstName: "Kim", lastName: `C${index}` });
    await tenant.offer({ candidateId: candidate.id });
    emails.push(candidate.email ?? "");
  }
  const silent = await createCandidate({ accountId, firstName: "Kim", lastName: "S", email: null });
  await tenant.offer({ candidateId: silent.id });
  const page = await open(tenant.recruiter);
  await page.goto("/offers?search=kim");
  await page.getByRole("checkbox", { name: "Select Kim C1, Analyst" }).check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("button", { name: "Select all 4 matching" }).click();
  await expect(bar).toContainText("All 4 matching selected");
  await bar.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("3 offers ready, 1 of 4 rows left out")).toBeVisible();
  await expect(row(page, "Kim S")).toContainText("No address");
  await page.getByRole("checkbox", { name: /Send those without a mail address too/ }).check();
  await expect(page.getByText("4 offers ready")).toBeVisible();
  await page.getByRole("checkbox", { name: /Send those without a mail address too/ }).uncheck();
  await expect(page.getByText("3 offers ready, 1 of 4 rows left out")).toBeVisible();
  await page.getByRole("button", { name: "Send 3 offers" }).click();
  await expect(page.getByText("3 offers sent, 1 left out")).toBeVisible({ timeout: 30_000 });
  for (const email of emails) {
    await expect.poll(async () => (await mailsTo(email)).length).toBe(1);
  }
  await page.goto("/offers?search=kim&status=sent");
  await expect(page.getByRole("checkbox", { name: /^Select Kim/ })).toHaveCount(3);
});

test("somebody who may only read sees the run and changes nothing", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const { body } = await tenant.api.post("/api/bulk-runs", {
    body: { kind: "send_offers", selection: { ids: [id] } },
  });
  const page = await open(tenant.viewer, { viewport: { width: 390, height: 844 } });
  await page.goto(`/bulk/${body.data.id}`);
  await expect(page.getByRole("button", { name: "Send 1 offer" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expectAccessible(page);
});
