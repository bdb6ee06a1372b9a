import { expect } from "@playwright/test";
import { createOfferField, createTemplate } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { choose, header, letter, row, test, toast } from "./dashboard";

const body =
  "<p>Dear {{ candidate_name }}, your bonus is {{ fields.sign_on_bonus }}. " +
  "{% if fields.relocation_value %}We help you move.{% else %}You stay where you are.{% endif %}</p>" +
  '<p><a href="{{ accept_url }}">Respond</a></p>';

test("a field is defined, given a default, inherited, and found in letter, versions and search", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  await createTemplate({ accountId, name: "Bonus letter", body });
  await createOfferField({
    ...{ accountId, key: "relocation", label: "Relocation", type: "boolean", position: 1 },
  });
  const page = await open(tenant.owner);
  await page.goto("/settings/offer-fields");
  await header(page).getByRole("button", { name: "New field" }).click();
  const created = page.getByRole("dialog", { name: "New offer field" });
  await created.getByRole("button", { name: "Add field" }).click();
  await expect(created.getByLabel("Label")).toHaveAccessibleDescription("Fill this in");
  await created.getByLabel("Label").fill("Sign-on bonus");
  await expect(created.getByLabel("Key")).toHaveValue("sign_on_bonus");
  await created.getByLabel("Type").selectOption({ label: "Money" });
  await created.getByLabel("Required before sending").check();
  await created.getByLabel("Show to the candidate in the summary").check();
  await created.getByRole("button", { name: "Add field" }).click();
  await expect(created).toBeHidden();
  await expect(row(page, "Sign-on bonus")).toContainText("required · in the summary");

  await page.goto(`/jobs/${tenant.jobId}`);
  await page.getByRole("button", { name: "Edit" }).click();
  const job = page.getByRole("dialog", { name: "Edit Analyst" });
  await job.getByLabel("Sign-on bonus").fill("some");
  await job.getByRole("button", { name: "Save" }).click();
  await expect(job.getByLabel("Sign-on bonus")).toHaveAccessibleDescription(/Enter a number/);
  await job.getByLabel("Sign-on bonus").fill("7,500");
  await job.getByRole("button", { name: "Save" }).click();
  await expect(job).toBeHidden();
  await expect(page.getByText("£7,500")).toBeVisible();

  await page.goto(`/offers/new?jobId=${tenant.jobId}`);
  await choose(page, "Candidate", "Ada Byron");
  const bonus = page.getByLabel("Sign-on bonus");
  await expect(bonus).toHaveValue("7,500");
  await expect(page.getByText("from the job", { exact: true })).toHaveCount(4);
  await choose(page, "Template", "Bonus letter");
  await expect(letter(page).getByText("your bonus is £7,500")).toBeVisible();
  await page.getByLabel("Relocation").selectOption({ label: "Yes" });
  await expect(letter(page).getByText("We help you move.")).toBeVisible();
  await bonus.fill("");
  await expect(page.getByText("Sign-on bonus is required before sending.").first()).toBeVisible();
  await page.getByRole("button", { name: "Use the job's value" }).last().click();
  await expect(bonus).toHaveValue("7,500");
  await expect(page.getByText("Sign-on bonus is required before sending.")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as draft" }).click();
  await expect(page).toHaveURL(/\/offers\/\d+$/);
  await expect(toast(page, "Draft saved")).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "£7,500" })).toBeVisible();
  await expect(letter(page).getByText("your bonus is £7,500")).toBeVisible();

  await page.getByRole("button", { name: "Edit terms" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit terms" });
  await sheet.getByLabel("Sign-on bonus").fill("");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText("Sign-on bonus is required before sending.").first()).toBeVisible();
  await page.getByRole("button", { name: "Edit terms" }).click();
  await sheet.getByLabel("Sign-on bonus").fill("9876");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  await expect(letter(page).getByText("your bonus is £9,876")).toBeVisible();
  await page.getByRole("button", { name: "What changed in version 3" }).click();
  await expect(row(page, "Sign-on bonus")).toContainText("£9,876");
  await expectAccessible(page);

  await page.goto("/offers?search=9876");
  await expect(row(page, "Ada Byron")).toHaveCount(1);
  await page.goto("/offers?search=7500");
  await expect(page.getByText("No offer matches")).toBeVisible();
});

test("fields move, retire and are reactivated; members without permission don't see them", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  for (const [index, label] of ["Equity", "Manager"].entries()) {
    await createOfferField({ accountId, label, key: label.toLowerCase(), position: index + 1 });
  }
  const page = await open(tenant.owner);
  await page.goto("/settings/offer-fields");
  const labels = page.getByRole("row").filter({ hasText: /Equity|Manager|manager/ });
  await expect(labels.first()).toContainText("Equity");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Actions for Manager" }).click();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await expect(labels.first()).toContainText("Manager");
  await row(page, "Manager").getByRole("link").click();
  const edit = page.getByRole("dialog", { name: "Edit Manager" });
  await expect(edit.getByLabel("Key")).toHaveAttribute("readonly", "");
  await edit.getByLabel("Label").fill("Line manager");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toBeHidden();
  await page.getByRole("button", { name: "Actions for Line manager" }).click();
  await page.getByRole("menuitem", { name: "Retire" }).click();
  await page
    .getByRole("dialog", { name: "Retire Line manager?" })
    .getByRole("button", { name: "Retire field" })
    .click();
  await expect(row(page, "Line manager")).toContainText("Retired");
  await expect(labels.first()).toContainText("Equity");
  await page.goto("/templates/new");
  await page.getByRole("button", { name: "Variable" }).click();
  await page.getByPlaceholder("Search").fill("equity");
  await expect(page.getByRole("option", { name: /Equity/ })).toHaveCount(1);
  await page.getByPlaceholder("Search").fill("manager");
  await expect(page.getByRole("option", { name: /manager/ })).toHaveCount(0);

  await page.goto("/settings/offer-fields");
  await page.getByRole("button", { name: "Actions for Line manager" }).click();
  await page.getByRole("menuitem", { name: "Reactivate" }).click();
  await expect(toast(page, "Line manager reactivated")).toBeVisible();

  const recruiter = await open(tenant.recruiter);
  await recruiter.goto("/settings");
  await expect(recruiter.getByRole("link", { name: "Members" })).toBeVisible();
  await expect(recruiter.getByRole("link", { name: "Offer fields" })).toHaveCount(0);
});
