import { expect } from "@playwright/test";
import { createEligibility, createTest, memberActor } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import type { Tenant } from "../fixtures";
import { confirm, header, row, test } from "./dashboard";

const actorOf = ({ accountId, owner }: Tenant) => memberActor(accountId, owner.userId);

const portions = [
  { code: "L", name: "Listening" },
  { code: "S", name: "Speaking" },
];

test("a test is created with its portions, keeps those in use, and is retired", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/eligibility/tests");
  await expect(page.getByText("No tests yet")).toBeVisible();
  await header(page).getByRole("button", { name: "New test" }).click();
  const form = page.getByRole("dialog", { name: "New test" });
  await form.getByRole("button", { name: "Add test" }).click();
  await expect(
    form.getByRole("textbox", { name: "Name", exact: true }),
  ).toHaveAccessibleDescription("Fill this in");
  await form.getByRole("textbox", { name: "Code", exact: true }).fill("ENG");
  await form.getByRole("textbox", { name: "Name", exact: true }).fill("English test");
  for (const [index, { code, name }] of portions.entries()) {
    await form.getByRole("button", { name: "Add portion" }).click();
    await form.getByLabel(`Code ${index + 1}`).fill(code);
    await form.getByLabel(`Name ${index + 1}`).fill(name);
  }
  await expectAccessible(page);
  await form.getByRole("button", { name: "Add test" }).click();
  await expect(form).toBeHidden();
  await expect(row(page, "ENG")).toContainText("Listening, Speaking");
  await createEligibility(actorOf(tenant), { testCode: "ENG", portionCodes: ["S"] });

  await page.reload();
  await expect(row(page, "ENG")).toContainText("1 of 1 active");
  await row(page, "ENG").getByRole("link", { name: "ENG" }).click();
  const edit = page.getByRole("dialog", { name: "Edit ENG" });
  await expect(edit.getByRole("textbox", { name: "Code", exact: true })).not.toBeEditable();
  await edit.getByRole("button", { name: "Remove portion 2" }).click();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toContainText("Cannot remove portion S: 1 active eligibility uses it");
  await edit.getByRole("button", { name: "Cancel" }).click();
  await confirm(page, "Discard unsaved changes?", "Discard changes");

  await page.getByRole("button", { name: "Actions for ENG" }).click();
  await expect(page.getByRole("menu")).toContainText("Cannot delete test with eligibilities");
  await page.getByRole("menuitem", { name: "Retire" }).click();
  await confirm(page, "Retire ENG?", "Retire test");
  await expect(row(page, "ENG")).toContainText("Retired");
  await page.getByRole("radio", { name: "Active" }).click();
  await expect(page.getByText("No test matches")).toBeVisible();
});

test("codes are pasted, after a warning that only listed codes are accepted", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/eligibility/codes");
  await page.getByRole("radio", { name: "Accommodations" }).click();
  await expect(page.getByText("Any accommodation code is accepted")).toBeVisible();
  await header(page).getByRole("button", { name: "Add codes" }).click();
  const dialog = page.getByRole("dialog", { name: "Add accommodation codes" });
  await expect(dialog).toContainText("Once you add the first one, only listed codes are accepted");
  await dialog.getByLabel("Codes").fill("EXTRA, Half again as much time\nREADER\nREADER\n");
  await expect(dialog).toContainText("Skipped: 1 repeated");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add 2 accommodation codes" }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, "EXTRA")).toContainText("Half again as much time");
  await expect(
    page.getByText("Eligibilities accept only the accommodation codes on this list"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Delete EXTRA" }).click();
  await confirm(page, "Delete EXTRA?", "Delete code");
  await expect(row(page, "EXTRA")).toBeHidden();
  await page.getByRole("button", { name: "Delete READER" }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "Once deleted, any accommodation code is accepted",
  );
  await confirm(page, "Delete READER?", "Delete code");
  await expect(page.getByText("Any accommodation code is accepted")).toBeVisible();
});

test("a viewer creates nothing", async ({ open, tenant }) => {
  await createTest({ accountId: tenant.accountId, code: "ENG", name: "English test" });
  const { id } = await createEligibility(actorOf(tenant));
  const page = await open(tenant.viewer);
  await page.goto("/eligibility/new");
  await expect(page).toHaveURL(/\/eligibility$/);
  await page.goto(`/eligibility/${id}/replace`);
  await expect(page).toHaveURL(new RegExp(`/eligibility/${id}$`));
  await page.goto("/eligibility/tests");
  await expect(row(page, "ENG")).toBeVisible();
  await expect(row(page, "ENG").getByRole("link", { name: "ENG" })).toBeHidden();
  await page.goto("/eligibility/codes");
  await expect(header(page).getByRole("button", { name: "Add codes" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});
