import { expect, type Page } from "@playwright/test";
import { choose, confirm, editSource, header, letterText, row, test, toast } from "./dashboard";

const problems = (page: Page) => page.getByRole("region", { name: "Problems" });
const preview = (page: Page) =>
  page.frameLocator("iframe[title='Preview of the letter']:not([inert] *)");

test("a template is written with its letter beside it", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/templates");
  await header(page).getByRole("link", { name: "New template" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Engineers");
  const text = letterText(page);
  await text.press("ControlOrMeta+a");
  await page.keyboard.type("Dear {{cand");
  await expect(page.getByRole("listbox", { name: "Variables" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type(", you get ");
  await page.getByRole("button", { name: "Variable", exact: true }).click();
  await page.getByPlaceholder("Search").fill("salary");
  await page.getByRole("option", { name: /^Salary \$/ }).click();
  await expect(text).toBeFocused();
  await page.keyboard.type(".");
  await expect(text).toContainText("Salary $150,000");
  await expect(preview(page).getByText("Dear John Doe, you get $150,000.")).toBeVisible();
  await expect(problems(page)).toContainText("No problems");

  await page.getByText("Candidate and job", { exact: true }).click();
  await choose(page, "Candidate", "Ada Byron");
  await choose(page, "Job", "Analyst");
  await expect(preview(page).getByText("Dear Ada Byron, you get £100,000.")).toBeVisible();
  await page.getByRole("button", { name: "Add template" }).click();
  await expect(toast(page, "Engineers added")).toBeVisible();
  await expect(page).toHaveURL(/\/templates\/\d+$/);
  await expect(await editSource(page)).toHaveValue(
    /^<(\w+)[^>]*>Dear {{ candidate_name }}, you get {{ salary }}\.<\/\1>\s*$/,
  );
  await page.goto("/templates?search=engin");
  await expect(row(page, "Engineers")).toBeVisible();
  await expect(row(page, "Plain")).toHaveCount(0);
});

test("the problems panel lists what prevents sending, and where", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${tenant.templateId}`);
  const body = await editSource(page);
  await body.fill("<p>{{ salary }}</p>\n<p>{{ nonsense }} {{ candidate_suffix }}</p>");
  const problem = (words: string) =>
    problems(page).getByRole("listitem").filter({ hasText: words });
  await expect(problem("nonsense")).toContainText("can't be sent");
  await problem("nonsense").getByRole("button", { name: "Go to" }).click();
  const selected = () =>
    body.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
  await expect.poll(selected).toBe("nonsense");
  await page.getByText("Candidate and job", { exact: true }).click();
  await choose(page, "Candidate", "Ada Byron");
  await expect(problem("“Suffix” is empty")).toContainText("Error:");

  await body.fill("<p>fine</p>\n<p>{% if salary %}</p>");
  await expect(problem("Line 2")).toContainText("The template can't be saved like this");
  await problem("Line 2").getByRole("button", { name: "Go to" }).click();
  await expect.poll(selected).toBe("<p>{% if salary %}</p>");
  await expect(preview(page).locator("body"), "the last readable letter stays").not.toBeEmpty();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(body).toHaveAccessibleDescription(/Line 2/);
  await expect(body).toHaveAttribute("aria-invalid", "true");
});

test("a missing name is reported at its field", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${tenant.templateId}`);
  const body = await editSource(page);
  await page.getByLabel("Name", { exact: true }).fill("   ");
  await body.fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(
    "Fill this in",
  );
  await expect(body).toHaveAccessibleDescription(/Fill this in/);
});

test("of two editors the second keeps their text and chooses", async ({ open, tenant }) => {
  const [first, second] = [await open(tenant.recruiter), await open(tenant.owner)];
  for (const page of [first, second]) await page.goto(`/templates/${tenant.templateId}`);
  const [mine, theirs] = [await editSource(first), await editSource(second)];
  await theirs.fill("<p>Second {{ salary }}</p>");
  await mine.fill("<p>First {{ salary }}</p>");
  await first.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(first, "Template saved")).toBeVisible();

  await second.getByRole("button", { name: "Save", exact: true }).click();
  const conflict = second.getByRole("alert").filter({ hasText: "Template has changed" });
  await expect(conflict).toBeVisible();
  await expect(theirs).toHaveValue("<p>Second {{ salary }}</p>");
  const stored = async () =>
    (await tenant.api.get(`/api/templates/${tenant.templateId}`)).body.data.body;
  expect(await stored()).toBe("<p>First {{ salary }}</p>");
  await mine.fill("<p>Third</p>");
  await conflict.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(toast(second, "Template saved. The other changes were overwritten")).toBeVisible();
  await expect(conflict).toBeHidden();
  expect(await stored()).toBe("<p>Second {{ salary }}</p>");

  await first.getByRole("button", { name: "Save", exact: true }).click();
  await first.getByRole("button", { name: "Discard my changes" }).click();
  await expect(mine).toHaveValue("<p>Second {{ salary }}</p>");
});

test("a template in use can't be deleted, but its copy can", async ({ open, tenant }) => {
  await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${tenant.templateId}`);
  await page.getByRole("button", { name: "More actions" }).click();
  const remove = page.getByRole("menuitem", { name: "Delete template" });
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("menu")).toContainText("Cannot delete template used by offers");
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Copy of Plain");
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete template" }).click();
  await confirm(page, "Delete Copy of Plain?", "Delete template");
  await expect(page).toHaveURL(/\/templates$/);
  await expect(row(page, "Plain")).toHaveCount(1);
});

test("a viewer can read templates but not change them", async ({ open, tenant }) => {
  const page = await open(tenant.viewer);
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(letterText(page)).toHaveAttribute("contenteditable", "false");
  await expect(page.getByRole("button", { name: "Save", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(preview(page).getByText("Dear John Doe")).toBeVisible();
  await page.goto("/templates/new");
  await expect(page).toHaveURL("/");
});
