import { expect } from "@playwright/test";
import { utcText } from "@/lib/eligibility/rules";
import {
  createCandidate,
  createEligibility,
  createTest,
  memberActor,
} from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import type { Tenant } from "../fixtures";
import { choose, confirm, header, row, test, toast } from "./dashboard";

const actorOf = ({ accountId, owner }: Tenant) => memberActor(accountId, owner.userId);

const portions = [
  { code: "L", name: "Listening" },
  { code: "S", name: "Speaking" },
];

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const until = (days: number) => ({ eligibilityEndDate: `${inDays(days)}T23:59:59Z` });

test("a candidate without a candidate ID gets one and becomes eligible", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  await createTest({ accountId, code: "ENG", name: "English test", portions });
  const person = await createCandidate({ accountId, firstName: "Grace", lastName: "Hopper" });
  const page = await open(tenant.recruiter);
  await page.goto(`/candidates/${person.id}`);
  await expect(page.getByRole("region", { name: "Eligibility" })).toContainText("None yet");
  await page.getByRole("link", { name: "New eligibility" }).click();
  await expect(page.getByLabel("First name")).toHaveValue("Grace");
  await page.getByRole("button", { name: "Create eligibility" }).click();
  await expect(
    page.getByRole("combobox", { name: "Test", exact: true }),
  ).toHaveAccessibleDescription(/Choose a test/);
  await choose(page, "Test", "English test");
  await page.getByRole("checkbox", { name: "Speaking (S)" }).check();
  await page.getByRole("textbox", { name: "Candidate ID" }).fill("G-1");
  await page.getByLabel("School code").fill("YALE");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create eligibility" }).click();
  await expect(toast(page, "Grace Hopper is eligible for English test")).toBeVisible();
  await expect(page).toHaveURL(/\/eligibility\/\d+$/);
  const { body } = await tenant.api.get(`/api/candidates/${person.id}`);
  expect(body.data).toMatchObject({ candidateId: "G-1", schoolCode: "YALE", eligibilityCount: 1 });
  await page.goto(`/candidates/${person.id}`);
  await expect(row(page, "English test")).toContainText("ENG");
});

test("a new person is created with the eligibility, and errors appear at their fields", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  await createTest({ accountId, code: "ONE", name: "First test" });
  await createTest({ accountId, code: "TWO", name: "Second test" });
  await createEligibility(actorOf(tenant), { candidateId: "E-1", testCode: "ONE" });
  const page = await open(tenant.recruiter);
  await page.goto("/eligibility");
  await page.getByRole("link", { name: "New eligibility" }).first().click();
  await page.getByRole("radio", { name: "New candidate" }).click();
  await choose(page, "Test", "First test");
  await page.getByRole("button", { name: "Create eligibility" }).click();
  await expect(page.getByRole("textbox", { name: "Candidate ID" })).toHaveAccessibleDescription(
    /Fill this in/,
  );
  await expect(page.getByLabel("First name")).toHaveAccessibleDescription(/Fill this in/);
  await page.getByRole("textbox", { name: "Candidate ID" }).fill("E-1");
  await page.getByLabel("First name").fill("Edith");
  await page.getByLabel("Last name").fill("Clarke");
  await page.getByRole("button", { name: "Create eligibility" }).click();
  await expect(page.getByText("The candidate already has an active eligibility")).toBeVisible();
  await choose(page, "Test", "Second test");
  await page.getByRole("button", { name: "Create eligibility" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Edith Clarke, Second test");
});

test("an eligibility is cancelled for good", async ({ open, tenant }) => {
  const { id } = await createEligibility(actorOf(tenant), until(10));
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${id}`);
  await expect(page.getByRole("heading", { name: "Use the API" })).toBeVisible();
  const title = "Cancel Ada Lovelace's eligibility for A test?";
  for (const answer of ["Keep eligibility", "Cancel eligibility"]) {
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Cancel eligibility" }).click();
    await confirm(page, title, answer);
  }
  await expect(header(page).getByRole("button", { name: "More actions" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(
    page.getByText("Cannot schedule: the eligibility was cancelled").first(),
  ).toBeVisible();
  const { body } = await tenant.api.get(`/api/eligibilities/${id}`);
  expect(body.data.status).toBe("inactive");
  await expect(page.getByRole("heading", { name: "Use the API" })).toBeHidden();
  await page.goto(`/eligibility/${id}/replace`);
  await expect(page.getByText("This eligibility is already cancelled")).toBeVisible();
});

test("an eligibility is replaced, with what an edit cannot change", async ({ open, tenant }) => {
  const { accountId } = tenant;
  await createTest({ accountId, code: "ENG", name: "English test", portions });
  const old = await createEligibility(actorOf(tenant), {
    candidateId: "C-1",
    specialAccommodations: ["READER"],
    ...until(10),
  });
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${old.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Replace eligibility" }).click();
  await expect(page.getByText("What will happen")).toBeVisible();
  await expect(page.getByLabel("Candidate ID")).toHaveValue("C-1");
  await choose(page, "Test", "English test");
  await page.getByRole("button", { name: "Review changes" }).click();
  const missing = page.getByText("The test has several portions. Choose at least one");
  await expect(missing).toBeInViewport({ ratio: 1 });
  const footer = page.getByRole("button", { name: "Review changes" }).locator("..");
  const [error, edge] = [await missing.boundingBox(), await footer.boundingBox()];
  expect((error?.y ?? 0) + (error?.height ?? 0)).toBeLessThan(edge?.y ?? 0);
  await expect(page.getByRole("group", { name: "Portions" }).locator(":focus")).toHaveCount(1);
  await page.getByRole("checkbox", { name: "Listening (L)" }).check();
  await page.getByRole("button", { name: "Remove accommodation READER" }).click();
  await page.getByLabel("City").fill("London");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog", { name: "Replace this eligibility?" });
  await expect(dialog.getByRole("row", { name: /^Test/ })).toContainText("ENG");
  await expect(dialog.getByRole("row", { name: /^Special accommodations READER/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /^City/ })).toContainText("London");
  await expect(dialog.getByRole("row", { name: /^First name/ })).toBeHidden();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Replace eligibility", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Lovelace, English test");
  await expect(page).not.toHaveURL(new RegExp(`/eligibility/${old.id}$`));
  const before = await tenant.api.get(`/api/eligibilities/${old.id}`);
  expect(before.body.data.status).toBe("inactive");
  const again = page.url();
  const history = page.getByRole("list", { name: "History" });
  await history.getByRole("link", { name: "Replaces a cancelled eligibility" }).click();
  await expect(page).toHaveURL(new RegExp(`/eligibility/${old.id}$`));
  await history.getByRole("link", { name: "Replaced by another eligibility" }).click();
  await expect(page).toHaveURL(again);
});

test("a replacement is refused if someone else changed it, and nothing is cancelled", async ({
  open,
  tenant,
}) => {
  const { id } = await createEligibility(actorOf(tenant), until(10));
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${id}/replace`);
  await page.getByLabel("City").fill("London");
  const person = { firstName: "Ada", lastName: "Byron" };
  await tenant.api.put(`/api/eligibilities/${id}`, { body: { person } });
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Replace eligibility", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("alert").filter({ hasText: "has changed" })).toBeVisible();
  await expect(page.getByLabel("City")).toHaveValue("London");
  const { body } = await tenant.api.get(`/api/eligibilities/${id}`);
  expect(body.data.status).toBe("active");
});

test("windows of the list are extended in bulk", async ({ open, tenant }) => {
  const closing = await createEligibility(actorOf(tenant), until(3));
  const [before, after] = [3, 17].map((days) => utcText(until(days).eligibilityEndDate));
  const change = `${before} → ${after}`;
  const endless = await createEligibility(actorOf(tenant));
  const page = await open(tenant.recruiter);
  await page.goto("/eligibility");
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  await page.getByRole("button", { name: "Extend windows" }).click();
  const dialog = page.getByRole("dialog", { name: "Extend windows" });
  await expectAccessible(page);
  await expect(dialog).toContainText("2 eligibilities");
  await dialog.getByRole("radio", { name: "Set a new end" }).click();
  const end = dialog.getByRole("group", { name: "New end of all windows" });
  for (const [day, problem] of [
    ["2101-01-01", /Enter a year from 2000 to 2100$/],
    [inDays(-3), /This time has passed\. Choose a later one$/],
  ] as const) {
    await end.getByLabel("Date").fill(day);
    await expect(end).toHaveAccessibleDescription(problem);
  }
  await dialog.getByRole("radio", { name: "Add days" }).click();
  await dialog.getByLabel("Days to add").fill("14");
  await dialog.getByLabel("Days to add").press("Enter");
  await expect(page).toHaveURL(/\/bulk\/\d+$/);
  await expect(page.getByText("1 eligibility ready, 1 of 2 rows excluded")).toBeVisible();
  await expect(page.getByText("Each window will end 14 days later")).toBeVisible();
  await expect(row(page, "The window has no end")).toContainText("Not allowed");
  await expect(row(page, change)).toContainText("Ready");
  await page.getByRole("button", { name: "Extend 1 eligibility" }).click();
  await expect(page.getByText("1 eligibility extended, 1 skipped")).toBeVisible();
  await expect(row(page, change)).toContainText("Done");
  const extended = await tenant.api.get(`/api/eligibilities/${closing.id}`);
  expect(extended.body.data.eligibilityEndDate).toBe(`${inDays(17)}T23:59:59.000Z`);
  const untouched = await tenant.api.get(`/api/eligibilities/${endless.id}`);
  expect(untouched.body.data.eligibilityEndDate).toBeNull();
});

test("a file of eligibilities is reviewed, fixed and imported", async ({ open, tenant }) => {
  const { accountId } = tenant;
  await createTest({ accountId, code: "ENG", name: "English test", portions });
  const page = await open(tenant.recruiter);
  await page.goto("/eligibility/import");
  await page
    .getByLabel("Rows")
    .fill(
      [
        "candidate_id;first_name;last_name;test_code;portions;start;end;vouchers",
        "C-1;Ada;Byron;ENG;L|S;2031-01-01;2031-12-31;V-1",
        "C-2;Grace;Hopper;ENG;;2031-01-01;2031-12-31;",
        "C-1;Ada;Byron;ENG;L;;;",
        `C-3;Edith;Clarke;ENG;L;;${inDays(-3)};`,
      ].join("\n"),
    );
  await expect(page.getByRole("combobox", { name: "Field for portions" })).toHaveValue(
    "portionCodes",
  );
  await expect(page.getByRole("combobox", { name: "Field for end" })).toHaveValue(
    "eligibilityEndDate",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Review 4 rows" }).click();
  await expect(page.getByText("1 eligibility ready, 3 of 4 rows excluded")).toBeVisible();
  await expect(row(page, "Grace Hopper")).toContainText("The test has several portions");
  await expect(row(page, "Same candidate and test as row 1")).toBeVisible();
  await page.getByRole("button", { name: "Edit row 2" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit row 2" });
  await dialog.getByLabel("Test").fill("ENG-1");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, "Grace Hopper")).toContainText("There is no test ENG-1");
  await expect(row(page, "Edith Clarke")).toContainText("Check first");
  await expect(row(page, "Edith Clarke")).toContainText("The window ended on");
  await page.getByRole("checkbox", { name: "Import the rows with warnings too (1)" }).check();
  await expectAccessible(page, "the review");
  let save = () => {};
  const saved = new Promise<void>((resolve) => {
    save = resolve;
  });
  await page.route("**/api/bulk-runs/*", async (route) => {
    if (route.request().method() === "PATCH") await saved;
    await route.continue();
  });
  await page.getByRole("checkbox", { name: "Import the rows with warnings too (1)" }).uncheck();
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveAttribute(
    "aria-busy",
    "true",
  );
  save();
  await page.getByRole("button", { name: "Import 1 eligibility" }).click();
  await expect(page.getByText("1 eligibility imported, 3 skipped")).toBeVisible();
  const { body } = await tenant.api.get("/api/eligibilities");
  expect(body.data).toMatchObject([
    {
      ...{ candidateId: "C-1", portionCodes: ["L", "S"], voucherCodes: ["V-1"] },
      scheduleStartDate: "2031-01-01T00:00:00.000Z",
      eligibilityEndDate: "2031-12-31T23:59:59.000Z",
    },
  ]);
});
