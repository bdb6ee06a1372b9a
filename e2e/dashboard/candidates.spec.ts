import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { createCandidate, createOffer, memberActor } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { confirm, header, row, test, toast } from "./dashboard";

test("a candidate is added with all details", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/candidates");
  await header(page).getByRole("link", { name: "New candidate" }).click();
  await page.getByLabel("First name").fill("Zoë");
  await page.getByLabel("Last name").fill("O’Neil");
  await page.getByLabel("Email").fill("zoe@example.com");
  await page.getByLabel("Phone", { exact: false }).first().fill("+44 20 7946 0000");
  await page.getByLabel("Country").selectOption("GB");
  await page.getByLabel("Candidate ID").fill("EMP-1");
  await page.getByRole("button", { name: "Add attribute" }).click();
  await page.getByLabel("Name 1").fill("badge");
  await page.getByLabel("Value 1").fill("blue");
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(toast(page, "Zoë O’Neil added")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë O’Neil");
  await expect(page.getByRole("link", { name: "zoe@example.com" })).toBeVisible();
  await expect(page.getByText("United Kingdom")).toBeVisible();
  await expect(page.getByText("badge")).toBeVisible();
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Added by");
  await page.goto("/candidates?search=o’neil");
  await expect(row(page, "O’Neil, Zoë")).toContainText("zoe@example.com");
  await page.getByRole("searchbox", { name: "Search candidates" }).fill("nobody at all");
  await expect(page.getByText("No candidate matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear search" }).last().click();
  await expect(row(page, "Byron, Ada")).toBeVisible();
});

test("errors appear at their fields", async ({ open, tenant }) => {
  const { accountId } = tenant;
  await createCandidate({ accountId, candidateId: "EMP-1" });
  const page = await open(tenant.recruiter);
  await page.goto("/candidates/new");
  await page.getByLabel("Email").fill("nowhere");
  await page.getByRole("button", { name: "Add attribute" }).click();
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(page.getByLabel("First name")).toHaveAccessibleDescription(/no last name/);
  await expect(page.getByLabel("First name")).toBeFocused();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/Enter a full email address/);
  await expect(page.getByLabel("Name 1")).toHaveAccessibleDescription("Fill this in");
  await page.getByRole("button", { name: "Remove attribute 1" }).click();
  await page.getByLabel("First name").fill("Zoë");
  await page.getByLabel("Last name").fill("O’Neil");
  await page.getByLabel("Email").fill("");
  await page.getByLabel("Candidate ID").fill("EMP-1");
  await page.getByRole("button", { name: "Add candidate" }).click();
  const reference = page.getByLabel("Candidate ID");
  await expect(reference).toHaveAccessibleDescription(/Candidate ID is already in use/);
  await expect(reference).toHaveAttribute("aria-invalid", "true");
  await expect(reference).toBeFocused();
});

test("a candidate is edited, and the timeline shows it", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/candidates/${tenant.candidateId}`);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("City").fill("Leeds");
  await page.getByRole("checkbox", { name: "Do not contact" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(new RegExp(`/candidates/${tenant.candidateId}$`));
  await expect(header(page).getByText("Do not contact")).toBeVisible();
  await expect(page.getByText("Leeds")).toBeVisible();
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Details changed by");
  const { body } = await tenant.api.get(`/api/candidates/${tenant.candidateId}`);
  expect(body.data).toMatchObject({ city: "Leeds", optedOutAt: expect.any(String) });
});

test("the second of two editors of a candidate gets a conflict and overwrites nothing", async ({
  open,
  tenant,
}) => {
  const [first, second] = [await open(tenant.recruiter), await open(tenant.owner)];
  for (const page of [first, second]) await page.goto(`/candidates/${tenant.candidateId}/edit`);
  await first.getByLabel("City").fill("Leeds");
  await first.getByRole("button", { name: "Save" }).click();
  await expect(first).toHaveURL(new RegExp(`/candidates/${tenant.candidateId}$`));

  await second.getByLabel("Suffix").fill("Jr.");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(
    second.getByRole("alert").filter({ hasText: "Candidate has changed" }),
  ).toBeVisible();
  await expect(second.getByLabel("Suffix")).toHaveValue("Jr.");
  const { body } = await tenant.api.get(`/api/candidates/${tenant.candidateId}`);
  expect(body.data).toMatchObject({ city: "Leeds", suffix: null });
});

test("a candidate without offers can be deleted, one with offers can't", async ({
  open,
  tenant,
}) => {
  await tenant.offer();
  const { accountId } = tenant;
  const unused = await createCandidate({ accountId, firstName: "Eve", lastName: "Alone" });
  const page = await open(tenant.recruiter);
  await page.goto(`/candidates/${tenant.candidateId}`);
  await expect(page.getByRole("table").getByRole("link", { name: "Analyst" })).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("menuitem", { name: "Delete candidate" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(page.getByRole("menu")).toContainText("Cannot delete candidate with offers");

  await page.goto(`/candidates/${unused.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete candidate" }).click();
  await confirm(page, "Delete Eve Alone?", "Delete candidate");
  await expect(page).toHaveURL(/\/candidates$/);
  await expect(row(page, "Byron, Ada")).toBeVisible();
  await expect(row(page, "Alone, Eve")).toHaveCount(0);
  expect((await tenant.api.get(`/api/candidates/${unused.id}`)).status).toBe(404);
});

test("an owner exports and erases a candidate, who keeps only the letter they accepted", async ({
  open,
  tenant,
}) => {
  const { accountId, owner, candidateId } = tenant;
  const actor = memberActor(accountId, owner.userId);
  const offer = await createOffer(actor, { candidateId, status: "sent" });
  const recruiter = await open(tenant.recruiter);
  await recruiter.goto(`/candidates/${candidateId}`);
  await recruiter.getByRole("button", { name: "More actions" }).click();
  await expect(recruiter.getByRole("menuitem")).toHaveText([/^Delete candidate/]);

  const page = await open(tenant.owner);
  await page.goto(`/candidates/${candidateId}`);
  const choose = async (item: string) => {
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  const saving = page.waitForEvent("download");
  await choose("Export data");
  const file = await saving;
  expect(file.suggestedFilename()).toBe(`candidate-${candidateId}.json`);
  const exported = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(exported.candidate).toMatchObject({ id: candidateId, lastName: "Byron" });
  expect(exported.offers).toHaveLength(1);

  await choose("Erase candidate");
  const dialog = page.getByRole("dialog", { name: "Erase Ada Byron?" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Erase candidate" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Type Ada Byron to confirm.");
  await dialog.getByLabel("Type Ada Byron to confirm").fill("Ada Byron");
  await dialog.getByRole("button", { name: "Erase candidate" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/Withdraw or delete .+ open offers first/);
  await transitionOffer(actor, offer.id, "accepted");
  await dialog.getByRole("button", { name: "Erase candidate" }).click();
  await expect(dialog).toBeHidden();
  await expect(header(page)).toContainText(`Erased candidate ${candidateId}`);
  await expect(header(page).getByText("Erased", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
  await expect(page.getByText(tenant.candidateEmail)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/settings/audit?search=candidate erased");
  await expect(row(page, "Candidate erased")).toContainText("Owner Person");
});

test("a viewer can read candidates but not change them", async ({ open, tenant }) => {
  const page = await open(tenant.viewer);
  await page.goto(`/candidates/${tenant.candidateId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Byron");
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("menuitem", { name: "Delete candidate" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.goto(`/candidates/${tenant.candidateId}/edit`);
  await expect(page).toHaveURL("/");
});
