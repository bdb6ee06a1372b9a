import { expect, type Page } from "@playwright/test";
import { createPool } from "@/lib/coupons/create-pool";
import { memberActor } from "@/lib/testing/factories";
import { inRoot } from "@/scripts/support/paths.mjs";
import { expectAccessible } from "../axe";
import { row, test } from "./dashboard";

const fileOf = (name: string) => inRoot("components", "files", "cases", name);

async function choose(page: Page, name: string): Promise<void> {
  await page.getByLabel("File to import").setInputFiles(fileOf(name));
  await expect(page.getByRole("table", { name: "Columns" })).toBeVisible();
}

async function openImport(page: Page, name: string): Promise<void> {
  await page.goto("/bulk/import");
  await choose(page, name);
}

async function review(page: Page, rows: string): Promise<void> {
  await page.getByRole("button", { name: `Review ${rows}` }).click();
  await expect(page).toHaveURL(/\/bulk\/\d+$/);
}

const sample = (page: Page) => page.getByRole("list", { name: "Lines with accented letters" });
const encoding = (page: Page) => page.getByRole("combobox", { name: "Encoding" });
const fieldFor = (page: Page, name: string) =>
  page.getByRole("combobox", { name: `Field for ${name}`, exact: true });

test("the columns and a sample file are shown before a file is chosen", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/bulk/import");
  const columns = page.getByRole("region", { name: "Columns of the file" });
  await expect(columns).toContainText("First name or Last name");
  await expect(columns).toContainText("Postal code");
  const download = page.waitForEvent("download");
  await columns.getByRole("button", { name: "Download sample file" }).click();
  const path = await (await download).path();
  await page.getByLabel("File to import").setInputFiles(path);
  await expect(page.getByRole("button", { name: "Review 1 row" })).toBeEnabled();
  await review(page, "1 row");
  await expect(row(page, "Ada Byron")).toContainText("Ready");
});

test("an encoding is shown with a sample and can be changed", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await openImport(page, "10-windows-1250-czech.csv");
  await expect(encoding(page)).toHaveValue("windows-1250");
  await expect(sample(page)).toContainText("Jiří · Dvořák");
  await expectAccessible(page);
  await encoding(page).selectOption("windows-1252");
  await expect(sample(page)).toContainText("Dvoøák");
  await encoding(page).selectOption("windows-1250");
  await expect(sample(page)).toContainText("Dvořák");
  await review(page, "2 rows");
  await expect(row(page, "Jiří Dvořák")).toContainText("Ready");
  await expect(row(page, "Lukáš Němec")).toContainText("Ready");

  await openImport(page, "11-utf16le-excel-unicode-text.txt");
  await expect(encoding(page)).toHaveValue("utf-16le");
  await expect(sample(page)).toContainText("Zoë · Šimková");
  await review(page, "2 rows");
  await expect(row(page, "Zoë Šimková")).toContainText("Ready");
});

test("lines that can't be used are named, and their rows aren't ready", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await openImport(page, "08-unclosed-quote.csv");
  await expect(page.getByText("1 line needs your attention")).toBeVisible();
  await expect(page.getByText("Line 2 has an unclosed quotation mark")).toBeVisible();
  await review(page, "3 rows");
  await expect(row(page, "Ada")).toContainText("Line 2 has an unclosed quotation mark");
  await expect(page.getByText("2 candidates ready, 1 of 3 rows excluded")).toBeVisible();

  await openImport(page, "09-one-cp1252-byte-in-utf8.csv");
  await expect(encoding(page)).toHaveValue("utf-8");
  await expect(sample(page)).toContainText("Müller");
  await expect(page.getByText("Line 4 has characters that couldn't be read")).toBeVisible();
  await review(page, "3 rows");
  await expect(row(page, "Zoë Müller")).toContainText("Ready");
  await expect(row(page, "Line 4 has characters")).toContainText("Invalid");

  await openImport(page, "12-unquoted-comma-shifts.csv");
  await review(page, "2 rows");
  await expect(row(page, "Ada Byron")).toContainText(
    "Line 2 has 6 values, but there are 5 columns",
  );
  await expect(row(page, "Bo Lee")).toContainText("Ready");
  await page.getByRole("button", { name: "Edit row 1" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit row 1" });
  await dialog.getByLabel("City").fill("Zürich");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("2 candidates ready")).toBeVisible();
});

test("its own download is read back exactly, and damage of spreadsheets undone", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await openImport(page, "07-own-download-reimported.csv");
  for (const name of ["Row", "Name", "Verdict", "Result", "Reason"]) {
    await expect(fieldFor(page, name)).toHaveValue("");
  }
  await review(page, "2 rows");
  await expect(row(page, "Ada Byron")).toContainText("+41 44 668 18 00");
  await expect(row(page, "Ada Byron")).toContainText("-0042u5mx0rgd54");
  await expect(row(page, "Ada Byron")).not.toContainText("'");
  await expect(row(page, "- Sukarno")).toContainText("Email is not valid");

  await openImport(page, "13-excel-text-formula.csv");
  await review(page, "1 row");
  await expect(row(page, "Ada Byron")).toContainText("01234 · 00042");
});

test("countries, mononyms and addresses are read as people write them", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await openImport(page, "19-country-names.csv");
  await review(page, "15 rows");
  await expect(page.getByText("14 candidates ready, 1 of 15 rows excluded")).toBeVisible();
  await expect(row(page, "C18 Test")).toContainText("no ISO 3166-1 code");

  await openImport(page, "23-mononym.csv");
  await review(page, "2 rows");
  await expect(page.getByText("2 candidates ready")).toBeVisible();

  await openImport(page, "26-emails.csv");
  await review(page, "8 rows");
  for (const name of ["E0", "E2", "E4", "E6", "E8", "E12"]) {
    await expect(row(page, `${name} Test`)).toContainText("Ready");
  }
  for (const name of ["E10", "E14"]) {
    await expect(row(page, `${name} Test`)).toContainText("Email is not valid");
  }
});

test("column names are recognized in other languages and below sep=", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await openImport(page, "20-heads-german.csv");
  await expect(fieldFor(page, "Straße")).toHaveValue("address1");
  await expect(fieldFor(page, "Hausnummer")).toHaveValue("houseNumber");
  await expect(fieldFor(page, "Telefon")).toHaveValue("phone");
  await review(page, "2 rows");
  await expect(page.getByText("2 candidates ready")).toBeVisible();

  await openImport(page, "20-heads-greenhouse.csv");
  await expect(fieldFor(page, "Email Address(es)")).toHaveValue("email");
  await expect(fieldFor(page, "Phone Number(s)")).toHaveValue("phone");
  await review(page, "1 row");
  await expect(row(page, "Ada Byron")).toContainText("Ready");
  await expect(row(page, "Ada Byron")).toContainText(
    "Uses ada.gh@example.com, not ada2@example.org",
  );

  await openImport(page, "21-sep-line.csv");
  await expect(page.getByLabel("Line 2 contains the column names")).toBeChecked();
  await review(page, "2 rows");
  await expect(row(page, "Zoë Šimková")).toContainText("00042");
});

test("a workbook is read, and other kinds of files are named", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await openImport(page, "22-workbook.xlsx");
  await expect(page.getByText('"ZoÃ«" is read as "Zoë"')).toBeVisible();
  await review(page, "2 rows");
  await expect(page.getByText("2 candidates ready")).toBeVisible();

  await page.goto("/bulk/import");
  await page.getByLabel("File to import").setInputFiles({
    name: "people.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n"),
  });
  const refusal = page.getByRole("alert").filter({ hasText: "people.pdf is a PDF" });
  await expect(refusal).toContainText("CSV UTF-8");
});

test("coupon codes are read with their encoding, columns and days", async ({ open, tenant }) => {
  const actor = memberActor(tenant.accountId, tenant.owner.userId);
  const pool = await createPool(actor, { name: "Tests" });
  const page = await open(tenant.recruiter);
  await page.goto(`/assistance/coupons/${pool.id}`);
  await page.getByRole("button", { name: "Add codes" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add codes to Tests" });
  await dialog.getByLabel("File to import").setInputFiles(fileOf("06-coupons-windows-1252.csv"));
  await expect(dialog.getByRole("list", { name: "Lines with accented letters" })).toContainText(
    "FRÜHLING-27 · 2027-06-30",
  );
  await dialog.getByRole("button", { name: "Add 2 codes" }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Add codes" }).first().click();
  await dialog
    .getByLabel("File to import")
    .setInputFiles(fileOf("06-coupons-talent-catalog-format.csv"));
  await expect(dialog.getByRole("combobox", { name: "Field for Coupon Code" })).toHaveValue("code");
  await expect(dialog.getByRole("combobox", { name: "Field for Expiration Date" })).toHaveValue(
    "expiresOn",
  );
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add 2 codes" }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, "••••CD34")).toContainText("Jun 30, 2027");
  await expect(row(page, "••••G-27")).toContainText("Jun 30, 2027");
});

test("dates that could mean two days are asked about once", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/eligibility/import");
  const heads = "candidate_id,first_name,last_name,test,window opens,window ends";
  await page
    .getByLabel("Rows")
    .fill(
      `${heads}\nC-1,Ada,Byron,ENG,03/04/2027,13/04/2027\nC-2,Bo,Lee,ENG,04/04/2027,05/06/2027`,
    );
  const ends = page.getByRole("combobox", { name: 'Dates in "Window ends"' });
  await expect(ends).toHaveValue("dmy");
  const opens = page.getByRole("combobox", { name: 'Dates in "Window opens"' });
  await expect(opens).toHaveValue("");
  const question = page.getByText('Choose how the dates in "Window opens" are written');
  await expect(question.last()).toBeVisible();
  await opens.selectOption("dmy");
  await review(page, "2 rows");
  await expect(row(page, "Ada Byron")).toContainText("2027-04-03 · 2027-04-13");
});
