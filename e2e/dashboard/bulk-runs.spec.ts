import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { expectAccessible } from "../axe";
import { header, row, test } from "./dashboard";

const phone = { viewport: { width: 390, height: 844 } };

test("bulk runs are found again in a list, from the palette and from where they start", async ({
  open,
  tenant,
}) => {
  const { body } = await tenant.api.post("/api/bulk-runs", {
    body: {
      kind: "import_candidates",
      selection: {
        rows: [
          { firstName: "A", lastName: "B" },
          { firstName: "C", email: "no" },
        ],
      },
    },
  });
  const page = await open(tenant.recruiter);
  await page.goto("/");
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder(/^Find offers/).fill("bulk");
  await page.getByRole("option", { name: /^Bulk runs/ }).click();
  await expect(page).toHaveURL(/\/bulk$/);
  const found = row(page, "Import candidates");
  await expect(found).toContainText("In review");
  await expect(found).toContainText("1 of 2 rows ready");
  await expect(found).toContainText("Owner Person");
  await expectAccessible(page);
  await found.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/bulk/${body.data.id}$`));
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByText("Bulk runs").click();
  await expect(page).toHaveURL(/\/bulk$/);
  for (const path of [
    ...["/bulk/import", "/eligibility/import", "/offers", "/candidates", "/assistance"],
    "/assessments/invitations",
  ]) {
    await page.goto(path);
    await header(page).getByRole("link", { name: "Bulk runs" }).click();
    await expect(page, path).toHaveURL(/\/bulk$/);
  }
  const small = await open(tenant.viewer, phone);
  await small.goto("/offers");
  await header(small).getByRole("button", { name: "More", exact: true }).click();
  await small.getByRole("menuitem", { name: "Bulk runs" }).click();
  await expect(row(small, "Import candidates")).toContainText("In review");
  await expectAccessible(small);
});

test("the letters of selected offers are downloaded as one file", async ({ open, tenant }) => {
  const offers = [await tenant.offer(), await tenant.offer()];
  const page = await open(tenant.viewer);
  await page.goto("/offers");
  await page.getByRole("checkbox", { name: /^Select all/ }).check();
  await page.getByRole("button", { name: "Download letters" }).click();
  await expect(page.getByText("2 letters ready")).toBeVisible();
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download letters" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^letters-\d+\.zip$/);
  const names = Object.keys(unzipSync(await readFile(await file.path())));
  for (const { id } of offers) {
    expect(names).toContain(`Ada Byron - Analyst - offer ${id} version 1.pdf`);
  }

  await page.goto(`/jobs/${tenant.jobId}`);
  await header(page).getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Download letters" }).click();
  await expect(page.getByText("2 letters ready")).toBeVisible();
});
