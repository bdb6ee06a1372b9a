import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { createCandidate } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import type { Tenant } from "../fixtures";
import { mailsTo } from "../mailbox";
import { header, row, test } from "./dashboard";

const rowCount = 5000;

/** Returns a file of candidates with twelve invalid rows: five, four, and three of a kind. */
function file(usedEmail: string): string {
  const lines = ["First name;Surname;E-mail;Land;Shoe size"];
  for (let index = 1; index <= rowCount; index += 1) {
    const address = `person.${index}@example.com`;
    if (index % 1000 === 7) lines.push(`;;${address};DE;40`);
    else if (index % 1000 === 8 && index < 4000) lines.push(`Kim;Bad;kim at home;DE;40`);
    else if (index % 2000 === 9) lines.push(`Kim;Twice;${usedEmail};DE;40`);
    else lines.push(`Kim;Number ${index};${address};Germany;40`);
  }
  return `${lines.join("\r\n")}\r\n`;
}

async function importFile(page: Page, tenant: Tenant): Promise<void> {
  await page.goto("/candidates");
  await header(page).getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { name: "Import candidates" })).toBeVisible();
  await page.getByLabel("File to import").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(file(tenant.candidateEmail)),
  });
}

test("a file of 5,000 rows with 12 invalid ones is reviewed, fixed and processed by the worker", async ({
  open,
  tenant,
}) => {
  test.slow();
  const page = await open(tenant.recruiter);
  await importFile(page, tenant);
  await expect(page.getByRole("combobox", { name: "Field for Surname" })).toHaveValue("lastName");
  await expect(page.getByRole("combobox", { name: "Field for E-mail" })).toHaveValue("email");
  await expect(page.getByRole("combobox", { name: "Field for Land" })).toHaveValue("country");
  await expect(page.getByRole("combobox", { name: "Field for Shoe size" })).toHaveValue("");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Review 5,000 rows" }).click();

  await expect(page).toHaveURL(/\/bulk\/\d+$/);
  const address = page.url();
  await expect(page.getByText("4,988 candidates ready, 12 of 5,000 rows excluded")).toBeVisible();
  await page.getByRole("button", { name: /^Invalid 9$/ }).click();
  await expect(page.getByRole("button", { name: /^Duplicate 3$/ })).toBeVisible();
  await expect(row(page, "Ready")).toHaveCount(0);
  await expect(row(page, "First name and last name are missing").first()).toBeVisible();
  await expect(row(page, "Email is not valid").first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Edit row 7", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Edit row 7" });
  await dialog.getByLabel("First name").fill("Kim");
  await dialog.getByLabel("Last name").fill("Fixed");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("4,989 candidates ready, 11 of 5,000 rows excluded")).toBeVisible();
  await page.getByRole("button", { name: "Import 4,989 candidates" }).click();
  await expect(page.getByRole("button", { name: /^Import/ })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await page.goto("/offers");
  await page.goto(address);
  await expect(page.getByText("4,989 candidates imported, 11 skipped")).toBeVisible({
    timeout: 60_000,
  });
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download results" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text.trimEnd().split("\r\n")).toHaveLength(rowCount + 1);
  expect(text).toContain("7,Kim Fixed,Kim,,Fixed");
  expect(text).toContain("Skipped,Email is not valid");

  await page.goto("/candidates?search=fixed");
  await expect(row(page, "Fixed, Kim")).toContainText("Germany");
});

test("rows are excluded and included again, which validates the other rows again", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/bulk/import");
  await page.getByLabel("Rows").fill("first name,last name,email\nA,One,a@x.com\nA,Two,a@x.com\n");
  await page.getByRole("button", { name: "Review 2 rows" }).click();
  await expect(row(page, "A Two")).toContainText("Same email address as row 1");
  await page.getByRole("button", { name: "Exclude row 1" }).click();
  await expect(row(page, "A Two")).toContainText("Ready");
  await page.getByRole("button", { name: "Include row 1" }).click();
  await expect(row(page, "A Two")).toContainText("Duplicate");
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("Cancelled: 0 candidates imported, 2 skipped")).toBeVisible();
});

test("all matching offers are sent, and each that can't be sent says why", async ({
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
  await bar.getByRole("button", { name: "Select all 4 matches" }).click();
  await expect(bar).toContainText("All 4 matches selected");
  await bar.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("3 offers ready, 1 of 4 rows excluded")).toBeVisible();
  await expect(row(page, "Kim S")).toContainText("No email");
  await page.getByRole("checkbox", { name: /Include candidates without an email address/ }).check();
  await expect(page.getByText("4 offers ready")).toBeVisible();
  await page
    .getByRole("checkbox", { name: /Include candidates without an email address/ })
    .uncheck();
  await expect(page.getByText("3 offers ready, 1 of 4 rows excluded")).toBeVisible();
  await page.getByRole("button", { name: "Send 3 offers" }).click();
  await expect(page.getByText("3 offers sent, 1 skipped")).toBeVisible({ timeout: 30_000 });
  for (const email of emails) {
    await expect.poll(async () => (await mailsTo(email)).length).toBe(1);
  }
  await page.goto("/offers?search=kim&status=sent");
  await expect(page.getByRole("checkbox", { name: /^Select Kim/ })).toHaveCount(3);
});

test("a viewer sees the run but can't change it", async ({ open, tenant }) => {
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
