import { expect } from "@playwright/test";
import { expectAccessible } from "../axe";
import { test } from "./dashboard";

const phone = { viewport: { width: 390, height: 844 } };

test("a new offer creates its candidate, job and template in place and keeps what was typed", async ({
  open,
  tenant,
}) => {
  for (const [options, name] of [
    [{}, "Grace Hopper"],
    [phone, "Clarke"],
  ] as const) {
    const page = await open(tenant.recruiter, options);
    await page.goto("/offers/new");
    await page.getByLabel("Respond by").fill("2031-01-15");
    const candidate = page.getByRole("combobox", { name: "Candidate", exact: true });
    await candidate.fill(name);
    await expect(page.getByText("No candidate matches")).toBeVisible();
    await expectAccessible(page);
    await candidate.press("Enter");
    const person = page.getByRole("dialog", { name: "New candidate" });
    const [firstName = "", lastName = ""] = name.split(" ");
    await expect(person.getByLabel("First name")).toHaveValue(firstName);
    await expect(person.getByLabel("Last name")).toHaveValue(lastName);
    for (const label of ["First name", "Last name"]) {
      await expect(person.getByLabel(label)).not.toHaveAttribute("aria-required");
    }
    await expectAccessible(page);
    await person.getByRole("button", { name: "Add candidate" }).click();
    await expect(person).toBeHidden();
    await expect(candidate).toHaveValue(name);

    await page.getByRole("combobox", { name: "Job" }).fill(`Compiler writer ${name}`);
    await page.getByRole("option", { name: "Create a job" }).click();
    const job = page.getByRole("dialog", { name: "New job" });
    await expect(job.getByLabel("Title")).toHaveValue(`Compiler writer ${name}`);
    await job.getByRole("button", { name: "Add job" }).click();
    await expect(job).toBeHidden();
    await expect(page.getByRole("combobox", { name: "Job" })).toHaveValue(
      `Compiler writer ${name}`,
    );

    await page.getByRole("combobox", { name: "Template" }).fill(`Letter ${name}`);
    await page.getByRole("option", { name: "Create a template" }).click();
    const template = page.getByRole("dialog", { name: "New template" });
    await template.getByRole("button", { name: "Create template" }).click();
    await expect(template).toBeHidden();
    await expect(page.getByRole("combobox", { name: "Template" })).toHaveValue(`Letter ${name}`);
    await expect(page.getByLabel("Respond by")).toHaveValue("2031-01-15");
    await expect(page).toHaveURL(/\/offers\/new$/);
    expect((await tenant.api.get("/api/offers")).body.data).toHaveLength(0);
  }
});

test("a new eligibility creates its test in place", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/eligibility/new");
  const combobox = page.getByRole("combobox", { name: "Test", exact: true });
  await combobox.fill("Latin");
  await page.getByRole("option", { name: "Create a test" }).click();
  const dialog = page.getByRole("dialog", { name: "New test" });
  await expect(dialog.getByLabel("Name", { exact: true }).first()).toHaveValue("Latin");
  await dialog.getByLabel("Code").first().fill("LAT");
  await dialog.getByRole("button", { name: "Add test" }).click();
  await expect(dialog).toBeHidden();
  await expect(combobox).toHaveValue("Latin");
  await expectAccessible(page);
});
