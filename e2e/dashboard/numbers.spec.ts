import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, jobs, offers } from "@/db/schema";
import { choose, letter, test } from "./dashboard";

const typed = readFileSync("e2e/cases/01-salary-as-typed.txt", "utf8").trim().split("\n");

const inGermany = (accountId: number) =>
  database().update(accounts).set({ locale: "de-DE" }).where(eq(accounts.id, accountId));

const salaryOf = async (id: string) =>
  (
    await database()
      .select()
      .from(offers)
      .where(eq(offers.id, Number(id)))
  )[0]?.salary;

test("an account in Germany types amounts as it reads them", async ({ open, tenant }) => {
  await inGermany(tenant.accountId);
  const page = await open(tenant.recruiter);
  await page.goto("/offers/new");
  await choose(page, "Candidate", "Ada Byron");
  await choose(page, "Job", "Analyst");
  const salary = page.getByLabel("Salary");
  await expect(salary).toHaveValue("100.000");
  await page.getByLabel("Currency").fill("EUR");
  const [thousands = "", hexadecimal = "", decimals = ""] = typed;
  const save = () => page.getByRole("button", { name: "Save as draft" }).click();

  await salary.fill(hexadecimal);
  await save();
  await expect(salary).toHaveAccessibleDescription(/Enter a number in digits, such as 1\.234,5/);
  await salary.fill("65,000");
  await save();
  await expect(salary).toHaveAccessibleDescription(/"65,000" could mean 65 or 65\.000/);
  await page.getByLabel("Respond by").fill("2126-01-15");
  await page.getByLabel("Start date").fill("1970-01-01");
  await salary.fill(thousands);
  await save();
  for (const label of ["Respond by", "Start date"]) {
    await expect(page.getByLabel(label)).toHaveAccessibleDescription(
      "Enter a year from 2000 to 2100",
    );
  }
  await page.getByLabel("Respond by").fill("");
  await page.getByLabel("Start date").fill("");
  await expect(letter(page).getByText("65.000 €")).toBeVisible();
  await save();
  await expect(page).toHaveURL(/\/offers\/\d+$/);
  const id = page.url().split("/").pop() ?? "";
  expect(await salaryOf(id)).toBe(65_000);

  await page.getByRole("button", { name: "Edit terms" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit terms" });
  await expect(sheet.getByLabel("Salary")).toHaveValue("65.000");
  await sheet.getByLabel("Salary").fill(decimals);
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  expect(await salaryOf(id)).toBe(23.5);
  await page.getByRole("button", { name: "Edit terms" }).click();
  await expect(sheet.getByLabel("Salary")).toHaveValue("23,50");
});

test("a job's pay is shown and read by the account's locale", async ({ open, tenant }) => {
  await inGermany(tenant.accountId);
  const page = await open(tenant.recruiter);
  await page.goto(`/jobs/${tenant.jobId}`);
  await page.getByRole("button", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit Analyst" });
  await dialog.getByLabel("Minimum").fill("23,50");
  await dialog.getByLabel("Maximum").fill("65.000,75");
  await dialog.getByLabel("Currency").selectOption("JPY");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByLabel("Minimum")).toHaveAccessibleDescription(
    /whole amount: JPY has no decimals/,
  );
  await dialog.getByLabel("Currency").selectOption("EUR");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  const [job] = await database().select().from(jobs).where(eq(jobs.id, tenant.jobId));
  expect([job?.salaryMin, job?.salaryMax]).toEqual([23.5, 65_000.75]);
  await page.getByRole("button", { name: "Edit" }).click();
  await expect(dialog.getByLabel("Maximum")).toHaveValue("65.000,75");
});
