import { expect, type Locator } from "@playwright/test";
import { utcText } from "@/lib/eligibility/rules";
import { createTest } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { choose, test, toast } from "./dashboard";

const phone = { viewport: { width: 390, height: 844 } };

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a window that can't be meant is refused, and one that has ended is asked about", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  await createTest({ accountId, code: "ONE", name: "First test" });
  const page = await open(tenant.recruiter, phone);
  await page.goto("/eligibility/new");
  await page.getByRole("radio", { name: "New candidate" }).click();
  await choose(page, "Test", "First test");
  await page.getByRole("textbox", { name: "Candidate ID" }).fill("E-1");
  await page.getByLabel("First name").fill("Edith");
  await page.getByLabel("Last name").fill("Clarke");
  const [opens, ends] = ["Window opens", "Window ends"].map((name) =>
    page.getByRole("group", { name }),
  ) as [Locator, Locator];
  const create = page.getByRole("button", { name: "Create eligibility" });
  await opens.getByLabel("Date").fill("0026-01-01");
  await ends.getByLabel("Date").fill("2062-01-01");
  await create.click();
  await expect(opens).toHaveAccessibleDescription(/Enter a year from 2000 to 2100$/);
  await expect(ends).toHaveAccessibleDescription(/more than ten years ahead\. Check the year$/);
  await expectAccessible(page);
  await opens.getByLabel("Date").fill("");
  await ends.getByLabel("Date").fill(inDays(-3));
  await create.click();
  const question = page.getByRole("dialog", { name: "This window has already ended" });
  await expect(question).toContainText(
    `The window ended on ${utcText(`${inDays(-3)}T23:59:59Z`)}, so the candidate can't schedule the test.`,
  );
  await expectAccessible(page, "the question");
  await question.getByRole("button", { name: "Change the window" }).click();
  await expect(question).toBeHidden();
  expect((await tenant.api.get("/api/eligibilities")).body.data).toHaveLength(0);
  await create.click();
  await question.getByRole("button", { name: "Create anyway" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Edith Clarke, First test");

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("City").fill("London");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(toast(page, "Eligibility saved")).toBeVisible();
  await page.getByRole("link", { name: "Edit" }).click();
  await ends.getByLabel("Date").fill(inDays(-4));
  await page.getByRole("button", { name: "Save" }).click();
  await question.getByRole("button", { name: "Save anyway" }).click();
  await expect(page).toHaveURL(/\/eligibility\/\d+$/);
  await page.goto(`${page.url()}/replace`);
  await ends.getByLabel("Date").fill(inDays(-5));
  await page.getByRole("button", { name: "Review changes" }).click();
  const summary = page.getByRole("dialog", { name: "Replace this eligibility?" });
  await expect(summary.getByText("This window has already ended")).toBeVisible();
  await expectAccessible(page, "the summary");
});
