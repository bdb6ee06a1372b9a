import { expect } from "@playwright/test";
import { createJob } from "@/lib/testing/factories";
import { confirm, header, row, test, toast } from "./dashboard";

test("a job is added and edited", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/jobs");
  await header(page).getByRole("button", { name: "New job" }).click();
  const dialog = page.getByRole("dialog", { name: "New job" });
  await dialog.getByLabel("Title").fill("Gardener");
  await dialog.getByLabel("Department").fill("Grounds");
  await dialog.getByLabel("Minimum").fill("20,000");
  await dialog.getByLabel("Maximum").fill("30000");
  await dialog.getByLabel("Currency").selectOption("EUR");
  await dialog.getByRole("button", { name: "Add job" }).click();
  await expect(page).toHaveURL(/\/jobs\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gardener");
  await expect(page.getByText("€20,000 – €30,000 per year")).toBeVisible();

  await page.getByRole("button", { name: "Edit" }).click();
  const edit = page.getByRole("dialog", { name: "Edit Gardener" });
  await edit.getByLabel("Title").fill("Head gardener");
  await edit.getByLabel("Status").selectOption("closed");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Head gardener");
  await expect(header(page).getByText("Closed")).toBeVisible();
});

test("errors appear at their fields", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/jobs/new");
  const dialog = page.getByRole("dialog", { name: "New job" });
  await dialog.getByLabel("Minimum").fill("50000");
  await dialog.getByLabel("Maximum").fill("40000");
  await dialog.getByRole("button", { name: "Add job" }).click();
  await expect(dialog.getByLabel("Title")).toHaveAccessibleDescription("Fill this in");
  await expect(dialog.getByLabel("Title")).toBeFocused();
  await dialog.getByLabel("Title").fill("Gardener");
  await dialog.getByRole("button", { name: "Add job" }).click();
  await expect(dialog.getByLabel("Maximum")).toHaveAccessibleDescription(
    "Maximum must not be less than minimum",
  );
  await dialog.getByLabel("Maximum").fill("many");
  await dialog.getByRole("button", { name: "Add job" }).click();
  await expect(dialog.getByLabel("Maximum")).toHaveAccessibleDescription(/Enter a number/);
  await expect(dialog.getByLabel("Maximum")).toHaveAttribute("aria-invalid", "true");
});

test("the second of two editors of a job gets a conflict and overwrites nothing", async ({
  open,
  tenant,
}) => {
  const [first, second] = [await open(tenant.recruiter), await open(tenant.owner)];
  await second.clock.install();
  for (const page of [first, second]) {
    await page.goto(`/jobs/${tenant.jobId}`);
    await page.getByRole("button", { name: "Edit" }).click();
  }
  const dialogOf = (page: typeof first) => page.getByRole("dialog", { name: "Edit Analyst" });
  await dialogOf(first).getByLabel("Location").fill("Leeds");
  await dialogOf(first).getByRole("button", { name: "Save" }).click();
  await expect(dialogOf(first)).toBeHidden();

  const readAgain = second.waitForResponse(new RegExp(`/api/jobs/${tenant.jobId}$`));
  await second.clock.fastForward("01:00");
  await second.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await (await readAgain).finished();
  await dialogOf(second).getByLabel("Department").fill("Finance");
  await dialogOf(second).getByRole("button", { name: "Save" }).click();
  await expect(dialogOf(second).getByRole("alert")).toContainText("Job has changed");
  await expect(dialogOf(second).getByLabel("Department")).toHaveValue("Finance");
  const { body } = await tenant.api.get(`/api/jobs/${tenant.jobId}`);
  expect(body.data).toMatchObject({ location: "Leeds", department: "Research" });
});

test("a job without offers can be deleted, one with offers can't", async ({ open, tenant }) => {
  await tenant.offer();
  const { accountId } = tenant;
  const unused = await createJob({ accountId, title: "Gardener" });
  const page = await open(tenant.recruiter);
  await page.goto(`/jobs/${tenant.jobId}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("menuitem", { name: "Delete job" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(page.getByRole("menu")).toContainText("Cannot delete job with offers");

  await page.goto(`/jobs/${unused.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete job" }).click();
  await tenant.offer({ jobId: unused.id });
  const dialog = page.getByRole("dialog", { name: "Delete Gardener?" });
  await dialog.getByRole("button", { name: "Delete job" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Cannot delete job with offers");
  const { body } = await tenant.api.get(`/api/offers?jobId=${unused.id}`);
  await tenant.api.delete(`/api/offers/${body.data[0].id}`);
  await confirm(page, "Delete Gardener?", "Delete job");
  await expect(toast(page, "Gardener deleted")).toBeVisible();
  await expect(page).toHaveURL(/\/jobs$/);
  await expect(row(page, "Analyst")).toBeVisible();
  await expect(row(page, "Gardener")).toHaveCount(0);
});

test("jobs are filtered by the address, and an empty result says so", async ({ open, tenant }) => {
  const { accountId } = tenant;
  await createJob({ accountId, title: "Gardener", status: "closed" });
  const page = await open(tenant.viewer);
  await page.goto("/jobs?status=closed");
  await expect(row(page, "Gardener")).toBeVisible();
  await expect(row(page, "Analyst")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Closed" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("searchbox", { name: "Search jobs" }).fill("nothing");
  await expect(page.getByText("No job matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(row(page, "Analyst")).toBeVisible();
  await expect(header(page).getByRole("button", { name: "New job" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("an offer starts from its job and appears there", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/jobs/${tenant.jobId}`);
  await page.getByRole("link", { name: "New offer" }).click();
  await expect(page.getByRole("combobox", { name: "Job" })).toHaveValue("Analyst");
  await expect(page.getByLabel("Salary")).toHaveValue("100,000");
  await tenant.offer();
  await page.goto(`/jobs/${tenant.jobId}`);
  await page.getByRole("link", { name: "Ada Byron" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Byron, Analyst");
});
