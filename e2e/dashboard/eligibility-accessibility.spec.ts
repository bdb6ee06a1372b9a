import { expect } from "@playwright/test";
import { createEligibility, createTest, memberActor } from "@/lib/testing/factories";
import { row } from "./dashboard";
import { press, test, text } from "./visit";

test("creating eligibilities, tests and codes", async ({ visit, tenant }) => {
  const { accountId, owner } = tenant;
  const portions = [
    { code: "L", name: "Listening" },
    { code: "S", name: "Speaking" },
  ];
  await createTest({ accountId, code: "ENG", name: "English test", portions });
  const actor = memberActor(accountId, owner.userId);
  const { id, personId } = await createEligibility(actor, {
    testCode: "ENG",
    portionCodes: ["L"],
    specialAccommodations: ["READER"],
    eligibilityEndDate: "2031-03-31T23:59:59Z",
  });
  await visit(tenant.recruiter, [
    ["tests", "/eligibility/tests", (page) => expect(row(page, "ENG")).toBeVisible()],
    [
      "a test",
      null,
      async (page) => {
        await row(page, "ENG").getByRole("link", { name: "ENG" }).click();
        await expect(page.getByRole("dialog", { name: "Edit ENG" })).toBeVisible();
      },
    ],
    ["no test matches", "/eligibility/tests?search=none", (page) => text(page, "No test matches")],
    ["no codes", "/eligibility/codes", (page) => text(page, "Any school code is accepted")],
    ["add codes", null, (page) => press(page, "Add codes", "Add school codes")],
    [
      "new eligibility, wrong",
      "/eligibility/new",
      async (page) => {
        await page.getByRole("button", { name: "Create eligibility" }).click();
        await text(page, "Choose a test");
      },
    ],
    [
      "new eligibility of a person",
      `/eligibility/new?candidateId=${personId}`,
      (page) => expect(page.getByLabel("First name")).toHaveValue("Ada"),
    ],
    ["replace", `/eligibility/${id}/replace`, (page) => text(page, "What will happen")],
    [
      "what differs",
      null,
      async (page) => {
        await page.getByLabel("City").fill("London");
        await press(page, "Review changes", "Replace this eligibility?");
      },
    ],
    [
      "import eligibilities",
      "/eligibility/import",
      async (page) => {
        await page.getByLabel("Rows").fill("candidate_id,first_name,last_name,test\nC,A,B,ENG\n");
        await text(page, "Maps to");
      },
    ],
    ["a candidate's eligibility", `/candidates/${personId}`, (page) => text(page, "English test")],
  ]);
});

test("eligibility: the list, one, and its edit", async ({ visit, tenant }) => {
  const { accountId, recruiter } = tenant;
  const actor = memberActor(accountId, recruiter.userId, "recruiter");
  const parts = await createTest({
    accountId,
    name: "In parts",
    portions: [
      { code: "A", name: "First" },
      { code: "B", name: "Second" },
    ],
  });
  const { id } = await createEligibility(actor, {
    testCode: parts.code,
    portionCodes: ["A"],
    voucherCodes: ["V-1"],
    scheduleStartDate: "2026-01-01T00:00:00Z",
    eligibilityEndDate: "2031-03-05T23:59:59Z",
  });
  const ended = await createEligibility(actor, { eligibilityEndDate: "2025-01-01T00:00:00Z" });
  const path = `/api/eligibilities/${id}`;
  await visit(recruiter, [
    ["eligibilities", "/eligibility", (page) => expect(row(page, "In parts")).toBeVisible()],
    ["closing filter", null, (page) => press(page, "Closing", "Window closes")],
    ["blocked by", null, (page) => press(page, "Blocked by", "Blocked by")],
    [
      "extend windows",
      "/eligibility",
      async (page) => {
        await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
        await press(page, "Extend windows", "Extend windows");
        await page.getByText("Set a new end").click();
      },
    ],
    ["no eligibility matches", "/eligibility?search=none", (page) => text(page, "No eligibility")],
    ["one that ended", `/eligibility/${ended.id}`, (page) => text(page, "the window ended on")],
    ["one", `/eligibility/${id}`, (page) => text(page, "Can schedule, until 5 March 2031")],
    ["vouchers", null, (page) => press(page, "Change vouchers", "Change vouchers")],
    [
      "edit, changed and wrong",
      `/eligibility/${id}/edit`,
      async (page) => {
        await page.getByLabel("First name").fill("");
        await page.getByLabel("City").fill("Paris");
        await page.getByRole("checkbox", { name: "First (A)" }).uncheck();
        await page.getByRole("button", { name: "Save" }).click();
        await text(page, "Fill this in");
      },
    ],
    [
      "conflict",
      `/eligibility/${id}/edit`,
      async (page) => {
        await page.getByLabel("City").fill("London");
        const { body } = await tenant.api.get(path);
        const person = { ...body.data.person, city: "Paris", suffix: "Jr." };
        await tenant.api.put(path, { body: { person, portionCodes: ["B"] } });
        await page.getByRole("button", { name: "Save" }).click();
        await expect(page.getByRole("dialog", { name: /while you were editing/ })).toBeVisible();
      },
    ],
    ["changed", `/eligibility/${id}`, (page) => text(page, "Eligibility changed")],
  ]);
});
