import { expect, type Page } from "@playwright/test";
import { handIn } from "@/lib/sittings/hand-in";
import { openSitting } from "@/lib/sittings/open-sitting";
import { saveAnswers } from "@/lib/sittings/save-answers";
import { shortContent } from "@/lib/testing/assessment-content";
import { createAssessment } from "@/lib/testing/assessment-factories";
import { open as begin } from "../candidate/sitting";
import { header, row, test, toast } from "./dashboard";

const patience = { timeout: 30_000 };

/** Sections without answers to mark: 8 points. */
const sections = shortContent.sections.map((section) => ({
  ...section,
  questions: section.questions.filter(({ type }) => type !== "text"),
}));

async function addProffer(page: Page): Promise<void> {
  await page.goto("/settings/partners");
  await page.getByRole("button", { name: "Add Proffer" }).click();
  await expect(toast(page, /Proffer added as a partner/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Add Proffer" })).toBeHidden();
  await row(page, "Proffer").getByRole("button", { name: "Proffer" }).click();
  const sheet = page.getByRole("dialog", { name: "Proffer" });
  await sheet.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByText("The partner follows the contract.")).toBeVisible(patience);
}

async function inviteAda(page: Page): Promise<void> {
  await page.goto("/assessments/invitations/new");
  const choice = (name: string) => page.getByRole("combobox", { name, exact: true });
  await choice("Partner").selectOption({ label: "Proffer" });
  await choice("Assessment").selectOption({ label: "Numbers" });
  await page.getByRole("button", { name: "Choose candidates" }).click();
  await page.getByRole("checkbox", { name: "Select Ada Byron" }).check();
  await page.getByRole("button", { name: "Review 1" }).click();
  await page.getByRole("button", { name: "Invite 1 candidate" }).click();
  await expect(page.getByText("1 invitation created")).toBeVisible(patience);
  await page.goto("/assessments/invitations?search=Ada%20Byron");
  await row(page, "Ada Byron").getByRole("link", { name: "Ada Byron" }).first().click();
  await expect(page).toHaveURL(/\/assessments\/invitations\/\d+$/);
  await expect(header(page).getByText("Invited")).toBeVisible(patience);
}

async function revealedLink(page: Page): Promise<string> {
  await expect(page.getByText("No email was sent to the candidate")).toBeVisible();
  await page.getByRole("button", { name: "Show link" }).click();
  const link = page.getByLabel("Link", { exact: true });
  await expect(link).toHaveValue(/\/s\/[\w-]+\.[\w-]+$/);
  return link.inputValue();
}

/** Answers everything correctly and hands in. */
async function sit(page: Page, url: string): Promise<void> {
  await begin(page, url);
  const next = page.getByRole("button", { name: "Save and next" });
  await page.getByLabel("4", { exact: true }).check();
  await next.click();
  await expect(page.getByRole("heading", { name: "Question 2 of 3" })).toBeVisible();
  await page.getByLabel("2", { exact: true }).check();
  await page.getByLabel("7", { exact: true }).check();
  await next.click();
  await page.getByLabel("What is 10 divided by 4?").fill("2.5");
  await page.getByRole("navigation").getByRole("button", { name: "Save and review" }).click();
  await expect(page.getByText("You have answered 3 of 3 questions.")).toBeVisible();
  await page.getByRole("button", { name: "Hand in" }).click();
}

test("an assessment of the account goes through the built-in partner, from the invitation to the score", async ({
  open,
  tenant,
}) => {
  test.slow();
  await createAssessment({ accountId: tenant.accountId, name: "Numbers", content: { sections } });
  const recruiter = await open(tenant.owner);
  await addProffer(recruiter);
  await inviteAda(recruiter);
  const url = await revealedLink(recruiter);

  const candidate = await open(null);
  await sit(candidate, url);
  await expect(candidate).toHaveURL(/\/h\/[\w-]+\.[\w-]+$/, patience);
  await expect(candidate.getByRole("heading", { name: "Thank you, Ada" })).toBeVisible();

  await expect(header(recruiter).getByText("Completed")).toBeVisible(patience);
  const facts = recruiter.getByRole("definition");
  await expect(facts.filter({ hasText: /^Pass$/ })).toBeVisible();
  await expect(recruiter.getByText("No email was sent to the candidate")).toHaveCount(0);
  await expect(facts.filter({ hasText: /^100%$/ })).toBeVisible();
  await expect(
    recruiter.getByRole("list", { name: "History" }).getByText(/Assessment scored/),
  ).toHaveCount(1);
});

test("an invitation shows the answers to mark, and links to them", async ({ open, tenant }) => {
  await createAssessment({ accountId: tenant.accountId, name: "Numbers" });
  const page = await open(tenant.owner);
  await addProffer(page);
  await inviteAda(page);
  const visit = { linkId: new URL(await revealedLink(page)).pathname.slice(3).split(".")[0] ?? "" };
  await openSitting(visit, { username: "", password: "" });
  await saveAnswers(visit, new Map([["q4", "It has one divisor."]]));
  await handIn(visit, "candidate");
  await expect(header(page).getByText("Finished")).toBeVisible(patience);
  await expect(page.getByText("1 answer to mark before it can be scored")).toBeVisible();
  await page.getByRole("link", { name: "open the sitting" }).click();
  await expect(page).toHaveURL(/\/assessments\/sittings\/\d+$/);
  await expect(page.getByText("1 answer to mark", { exact: true })).toBeVisible();
});
