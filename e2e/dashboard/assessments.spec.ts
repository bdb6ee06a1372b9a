import { expect, type Page } from "@playwright/test";
import { handIn } from "@/lib/sittings/hand-in";
import { openSitting } from "@/lib/sittings/open-sitting";
import { saveAnswers } from "@/lib/sittings/save-answers";
import { shortContent } from "@/lib/testing/assessment-content";
import { createAssessment, createSitting } from "@/lib/testing/assessment-factories";
import type { Tenant } from "../fixtures";
import { confirm, header, row, test, toast } from "./dashboard";
import { press, text, test as visitTest } from "./visit";

const question = (page: Page, number: number) =>
  page.getByRole("listitem", { name: `Question ${number}`, exact: true });
const name = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const saved = (page: Page) =>
  expect(header(page).getByText("Saved", { exact: true })).toBeVisible();

/** Creates a sitting with a text to mark. */
async function finished({ accountId, candidateId }: Tenant) {
  const sitting = await createSitting({ accountId, candidateId });
  const visit = { linkId: sitting.linkId };
  await openSitting(visit, { username: "", password: "" });
  await saveAnswers(visit, new Map(Object.entries({ q1: "b", q3: 7, q4: "It has one divisor." })));
  await handIn(visit, "candidate");
  return sitting;
}

test("an assessment is written, previewed, published and retired", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/assessments");
  await header(page).getByRole("button", { name: "New assessment" }).click();
  await name(page).fill("Logic");
  await page.getByRole("button", { name: "Create draft" }).click();
  await expect(page).toHaveURL(/\/assessments\/\d+$/);
  const problems = page.getByRole("region", { name: "Problems" });
  await expect(problems).toContainText("Add at least one question");

  await page.getByRole("button", { name: "Add question" }).click();
  const first = question(page, 1);
  await expect(first.getByLabel("Question", { exact: true })).toBeFocused();
  await page.keyboard.type("Which is even?");
  await first.getByLabel("Question 1, option 1").fill("4");
  await page.keyboard.press("Enter");
  await expect(first.getByLabel("Question 1, option 2")).toBeFocused();
  await page.keyboard.type("5");
  await first.getByLabel("Question 1, option 3").fill("7");
  await expect(problems).toContainText("Ready to publish");

  await page.getByRole("button", { name: "Add question" }).click();
  const second = question(page, 2);
  await second.getByLabel("Question", { exact: true }).fill("Half of 5?");
  await second.getByLabel("Answer type").selectOption("number");
  await second.getByLabel("Points").fill("3");
  await expect(problems).toContainText("Question 2: enter the correct number");
  await problems.getByRole("button", { name: /enter the correct number/ }).click();
  await expect(second).toBeFocused();
  await second.getByLabel("Correct answer").fill("2,5");
  await expect(second).toContainText("Enter this number as 2.5");
  await second.getByLabel("Correct answer").fill("2.5");
  await page.getByRole("button", { name: "Move question 2 up" }).click();
  await expect(question(page, 1).getByLabel("Correct answer")).toHaveValue("2.5");
  await expect(question(page, 1), "already first").toBeFocused();
  await page.getByRole("button", { name: "Delete question 2" }).click();
  await expect(question(page, 2)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(question(page, 2).getByLabel("Question", { exact: true })).toHaveValue(
    "Which is even?",
  );
  await saved(page);

  await page.getByRole("radio", { name: "Preview" }).click();
  const frame = page.frameLocator("iframe[title='Preview of the assessment']");
  await expect(frame.getByRole("heading", { name: "Logic" })).toBeVisible();
  await frame.getByRole("button", { name: /start/i }).click();
  await expect(frame.getByText("Half of 5?")).toBeVisible();
  await page.getByRole("radio", { name: "Questions" }).click();

  await header(page).getByRole("button", { name: "Publish" }).click();
  await confirm(page, "Publish version 1?", "Publish");
  await expect(toast(page, "Logic published as version 1")).toBeVisible();
  await expect(header(page).getByText("Published", { exact: true })).toBeVisible();
  await page.getByRole("radio", { name: "Versions" }).click();
  await expect(row(page, "Current")).toBeVisible();
  await header(page).getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Retire", exact: true }).click();
  await confirm(page, "Retire Logic?", "Retire");
  await expect(header(page).getByText("Retired", { exact: true })).toBeVisible();
  await expect(header(page).getByRole("button", { name: "Publish" })).toHaveCount(0);
  await page.getByRole("radio", { name: "Questions" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "retired" })).toBeVisible();
  await expect(page.getByText(/Ready to publish|Up to date/)).toHaveCount(0);
  await page.goto("/assessments?search=logic");
  await expect(row(page, "Logic")).toContainText("Retired");
});

test("the second of two editors keeps their text and chooses", async ({ open, tenant }) => {
  const { id } = await createAssessment({ accountId: tenant.accountId, status: "draft" });
  const [first, second] = [await open(tenant.recruiter), await open(tenant.owner)];
  for (const page of [first, second]) await page.goto(`/assessments/${id}`);
  await second.context().setOffline(true);
  await name(second).fill("Second");
  await expect(header(second).getByText("Not saved, trying again")).toBeVisible();
  await name(first).fill("First");
  await saved(first);
  await second.context().setOffline(false);
  const conflict = second.getByRole("alert").filter({ hasText: "Assessment has changed" });
  await expect(conflict).toBeVisible({ timeout: 15_000 });
  await expect(name(second)).toHaveValue("Second");
  await conflict.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(conflict).toHaveCount(0);
  await saved(second);
  await expect(name(first), "an editor without changes sees the update").toHaveValue("Second");
});

test("a text is marked by hand, and the sitting is scored", async ({ open, tenant }) => {
  const sitting = await finished(tenant);
  const page = await open(tenant.recruiter);
  await page.goto("/");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Test assessment/ })
    .click();
  await expect(page).toHaveURL(`/assessments/sittings/${sitting.id}`);
  await expect(page.getByText("1 answer to mark", { exact: true })).toBeVisible();
  const points = page.getByLabel("Points for question 4, of 2");
  await points.fill("5");
  await page.getByRole("button", { name: "Mark", exact: true }).click();
  await expect(page.getByText("Must be a number from 0 to 2")).toBeVisible();
  await points.fill("1");
  await page.getByRole("button", { name: "Mark", exact: true }).click();
  const asked = page.getByRole("dialog", { name: "Complete the sitting with a score of 30%?" });
  await expect(asked).toContainText("The result is 3 of 10 points, which is 30% (Fail).");
  await asked.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("1 answer to mark", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Mark", exact: true }).click();
  await confirm(page, "Complete the sitting with a score of 30%?", "Save and complete");
  await expect(toast(page, "Sitting scored")).toBeVisible();
  await expect(page.getByText("3 of 10", { exact: true })).toBeVisible();
  await page.goto("/assessments/sittings?search=byron");
  await expect(row(page, "Ada Byron")).toContainText("30% · F · Fail");
});

test("a viewer reads, and changes nothing", async ({ open, tenant }) => {
  const { id } = await createAssessment({ accountId: tenant.accountId });
  const page = await open(tenant.viewer);
  await page.goto(`/assessments/${id}`);
  await expect(page.getByText("You have view-only access: this assessment")).toBeVisible();
  await expect(name(page)).not.toBeEditable();
  await expect(page.getByRole("button", { name: /^Add / })).toHaveCount(0);
});

visitTest("the screens are accessible", async ({ visit, tenant }) => {
  const { accountId } = tenant;
  const { id } = await createAssessment({ accountId, name: "Prime numbers" });
  const sections = [...shortContent.sections, { id: "more", title: "", questions: [] }];
  const broken = await createAssessment({
    ...{ accountId, name: "Unfinished", status: "draft" },
    content: { ...shortContent, sections: sections.slice(2) },
  });
  const sitting = await finished(tenant);
  await visit(tenant.recruiter, [
    ["assessments", "/assessments", (page) => text(page, "Prime numbers")],
    ["new assessment", null, (page) => press(page, "New assessment", "New assessment")],
    ["editor", `/assessments/${id}`, (page) => text(page, /^Up to date$/)],
    ["editor, empty", `/assessments/${broken.id}`, (page) => text(page, "Not ready to publish")],
    [
      "preview",
      `/assessments/${id}?view=preview`,
      (page) => expect(page.locator("iframe[title='Preview of the assessment']")).toBeVisible(),
    ],
    ["versions", `/assessments/${id}?view=versions`, (page) => text(page, "Current")],
    ["sittings", "/assessments/sittings", (page) => text(page, "1 to mark")],
    ["no sittings", "/assessments/sittings?search=nobody", (page) => text(page, "No sitting")],
    ["sitting", `/assessments/sittings/${sitting.id}`, (page) => text(page, "1 answer to mark")],
  ]);
});
