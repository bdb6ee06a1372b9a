import { expect } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { row, test } from "./dashboard";

/** Returns an Excel workbook with a sheet of people. */
function workbook(people: number): Buffer {
  const lineOf = (at: number, cells: string[]) =>
    `<row r="${at}">${cells
      .map((cell, column) => {
        const place = `${"ABCDEF"[column]}${at}`;
        return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      })
      .join("")}</row>`;
  const heads = ["First name", "Last name", "Email", "City", "Phone", "Candidate ID"];
  const lines = Array.from({ length: people }, (_, index) =>
    lineOf(index + 2, [
      ...["Zoë", `Large ${index}`, `large.${index}@example.com`],
      ...["Zürich", `+41 44 668 ${index}`, `L-${index}`],
    ]),
  );
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
  const files = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"/>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${lineOf(1, heads)}${lines.join("")}</sheetData></worksheet>`,
  };
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 1 }));
}

test("the page stays responsive while a large workbook is read and its rows are checked", async ({
  open,
  tenant,
}) => {
  test.slow();
  const page = await open(tenant.recruiter);
  await page.goto("/bulk/import");
  await page.evaluate(() => {
    const waits = { longest: 0 };
    let last = performance.now();
    Object.assign(window, { waits });
    setInterval(() => {
      waits.longest = Math.max(waits.longest, performance.now() - last);
      last = performance.now();
    }, 10);
  });
  const buffer = workbook(30_000);
  const began = performance.now();
  await page.getByLabel("File to import").setInputFiles({
    name: "people.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await expect(page.getByRole("table", { name: "Columns" })).toBeVisible({ timeout: 60_000 });
  const whole = performance.now() - began;
  const longest = await page.evaluate(
    () => (window as unknown as { waits: { longest: number } }).waits.longest,
  );
  expect(longest).toBeLessThan(whole / 3);
  await page.getByRole("button", { name: "Review 30,000 rows" }).click();
  await expect(page.getByRole("progressbar", { name: "Rows checked" })).toBeVisible();
  await expect(page).toHaveURL(/\/bulk\/\d+$/, { timeout: 120_000 });
  await expect(page.getByText("30,000 candidates ready")).toBeVisible();
});

test("more codes than fit in one request are added from one file", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/eligibility/codes");
  await page.getByRole("button", { name: "Add codes" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add school codes" });
  const lines = Array.from({ length: 4500 }, (_, index) => `SCHOOL-${index},School ${index}`);
  await dialog.getByLabel("File to import").setInputFiles({
    name: "schools.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`Code,Name\n${lines.join("\n")}\n`),
  });
  await dialog.getByRole("button", { name: "Add 4,500 school codes" }).click();
  await expect(page.getByText("4,500 school codes added")).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.goto("/eligibility/codes?search=SCHOOL-4499");
  await expect(row(page, "SCHOOL-4499")).toContainText("School 4499");
});
