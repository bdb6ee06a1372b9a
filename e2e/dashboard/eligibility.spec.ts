import { expect, type Page } from "@playwright/test";
import type { z } from "zod";
import { database } from "@/db/client";
import { catalogueCodes } from "@/db/schema";
import { cancelEligibility } from "@/lib/eligibility/cancel-eligibility";
import type { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { createEligibility, createTest, memberActor } from "@/lib/testing/factories";
import type { Tenant } from "../fixtures";
import { choose, confirm, header, row, test, toast } from "./dashboard";

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+Z/, "Z");

const actorOf = ({ accountId, recruiter }: Tenant) =>
  memberActor(accountId, recruiter.userId, "recruiter", { name: "Recruiter Person" });

type Given = Partial<z.input<typeof CreateEligibilityInput>>;

const create = (tenant: Tenant, lastName: string, given: Given = {}) =>
  createEligibility(actorOf(tenant), { person: { firstName: "Kim", lastName }, ...given });

const names = (page: Page) => page.getByRole("row").locator("a[data-row-link]");

const panel = (page: Page) => page.getByRole("region", { name: "Can schedule today?" });

/** A field of the form by its label. */
const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}`));

const bound = (page: Page, name: string) => page.getByRole("group", { name });

test("the list shows who can schedule and what blocks the others, and filters by it", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const typing = await createTest({ accountId, code: "TYPING", name: "Typing" });
  const parts = await createTest({
    accountId,
    code: "PARTS",
    name: "In parts",
    portions: [
      { code: "A", name: "First" },
      { code: "B", name: "Second" },
    ],
  });
  await create(tenant, "Closing", { testCode: typing.code, eligibilityEndDate: inDays(5) });
  await create(tenant, "Open", { testCode: parts.code, portionCodes: ["A"] });
  await create(tenant, "Ended", { eligibilityEndDate: inDays(-3) });
  await create(tenant, "Early", { scheduleStartDate: inDays(20), voucherCodes: ["V-1", "V-2"] });
  const { id } = await create(tenant, "Gone");
  await cancelEligibility(actorOf(tenant), { id });

  const page = await open(tenant.recruiter);
  await page.goto("/eligibility");
  await expect(names(page)).toHaveText([/Gone/, /Early/, /Ended/, /Open/, /Closing/]);
  await expect(row(page, "Kim Ended").getByText("Window closed").last()).toBeVisible();
  await expect(row(page, "Kim Early").getByText("2 codes")).toHaveAttribute("title", "V-1, V-2");
  await expect(row(page, "Kim Closing").getByText("ends in 5 days")).toBeVisible();
  await expect(row(page, "Kim Closing").getByRole("img", { name: /^Until / })).toBeVisible();
  await expect(row(page, "Kim Open").getByRole("img", { name: "No start or end" })).toBeVisible();

  await page.getByRole("button", { name: "Window" }).click();
  await expect(names(page)).toHaveText([/Ended/, /Closing/, /Open|Early/, /Early|Open/, /Gone/]);
  await page.getByRole("button", { name: "Active", exact: true }).click();
  await expect(names(page)).toHaveCount(4);
  await page.getByRole("combobox", { name: "Can schedule" }).selectOption("Can schedule");
  await expect(names(page)).toHaveText([/Closing/, /Open/]);
  await page.getByRole("button", { name: "Blocked by" }).click();
  await page.getByRole("checkbox", { name: "Window not open yet" }).check();
  await expect(names(page)).toHaveText([/Early/]);
  await expect(page).toHaveURL(/rule=not_started/);
  await page.reload();
  await expect(names(page)).toHaveText([/Early/]);

  await page.getByRole("button", { name: "Closing" }).click();
  await page.getByRole("button", { name: "7 days", exact: true }).click();
  await expect(names(page)).toHaveText([/Closing/]);
  await page.getByLabel("Days from now").fill("3");
  await page.keyboard.press("Escape");
  await expect(page.getByText("No eligibility matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await choose(page, "Test", "In parts");
  await expect(names(page)).toHaveText([/Open/]);
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await page.getByRole("searchbox", { name: "Search eligibilities" }).fill("kim ear");
  await expect(names(page)).toHaveText([/Early/]);

  await names(page).first().click();
  await expect(panel(page)).toContainText("Cannot schedule yet: the window opens on");
  const track = await panel(page).getByRole("img").boundingBox();
  const opens = await panel(page).getByText("Opens", { exact: true }).boundingBox();
  expect(opens?.x).toBeGreaterThan((track?.x ?? 0) + 50);

  await page.goto("/");
  await expect(page.getByRole("link", { name: /Kim Closing/ })).toContainText("ends in 5 days");
});

test("an edit marks changes, explains locked fields, and keeps the history", async ({
  open,
  tenant,
}) => {
  const { id } = await create(tenant, "Adams", {
    candidateId: "K-1",
    clientEligibilityId: "EL-9",
    eligibilityEndDate: "2031-03-05T23:59:59Z",
    voucherCodes: ["V-1"],
  });
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${id}`);
  await expect(panel(page)).toContainText("Can schedule, until 5 March 2031, 23:59 UTC.");
  await page.getByRole("link", { name: "Edit" }).click();

  await expect(field(page, "Client eligibility ID")).toHaveValue("EL-9");
  await expect(field(page, "Client eligibility ID")).not.toBeEditable();
  await expect(field(page, "Candidate ID")).toHaveAccessibleDescription(
    "An update cannot change the candidate id.",
  );
  await expect(page.getByRole("link", { name: "replace the eligibility" })).toHaveAttribute(
    "href",
    `/eligibility/${id}/replace`,
  );
  const save = page.getByRole("button", { name: "Save" });
  await expect(save).toHaveAccessibleDescription("No changes yet");

  await field(page, "City").fill("Paris");
  await expect(page.getByText("Was: empty")).toBeVisible();
  await bound(page, "Window ends").getByLabel("Date").fill("2031-06-30");
  await expect(page.getByText("Was: 5 March 2031, 23:59 UTC")).toBeVisible();
  await field(page, "Vouchers").fill("V".repeat(101));
  await save.click();
  await expect(field(page, "Vouchers")).toHaveAccessibleDescription(/Use at most 100 characters/);
  await field(page, "Vouchers").fill("V-2");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove voucher V-1" }).click();
  await page.getByRole("combobox", { name: "Country" }).selectOption("United States");
  await page.getByLabel("State or province").fill("Paris");
  await expect(page.getByText("5 fields changed")).toBeVisible();
  await save.click();
  await expect(
    page.getByText("Must be a two-letter state code for the United States"),
  ).toBeVisible();
  await page.getByRole("combobox", { name: "Country" }).selectOption("France");
  await bound(page, "Window opens").getByLabel("Date").fill("2032-01-01");
  await save.click();
  await expect(page.getByText("The window must not start after it ends")).toBeVisible();
  await bound(page, "Window opens").getByLabel("Date").fill("2026-01-01");
  await page.getByRole("link", { name: "Cancel", exact: true }).click();
  const leave = page.getByRole("dialog", { name: "Discard unsaved changes?" });
  await leave.getByRole("button", { name: "Keep editing" }).click();
  await save.click();

  await expect(toast(page, "Eligibility saved")).toBeVisible();
  await expect(panel(page)).toContainText("Can schedule, until 30 June 2031, 23:59 UTC.");
  await expect(header(page).getByText("Active")).toBeVisible();
  const changed = page.getByRole("list", { name: "History" }).getByRole("listitem").first();
  await expect(changed).toContainText("Eligibility changed by");
  await expect(changed.getByRole("definition").filter({ hasText: "V-2" })).toHaveText(
    "was V-1 is now V-2",
  );
  await expect(changed.getByRole("definition").filter({ hasText: "Paris" })).toHaveText([
    "was empty is now Paris",
    "was empty is now Paris",
  ]);
  await expect(changed).toContainText("Window ends");
  await expect(page.getByRole("figure", { name: "command" })).toContainText(
    `/accounts/${tenant.code}/candidates/K-1/tests/`,
  );
});

test("two editors choose field by field", async ({ open, tenant }) => {
  const { id } = await create(tenant, "Adams", {
    person: { firstName: "Kim", lastName: "Adams", city: "Rome", middleName: "Q" },
  });
  const [mine, theirs] = [await open(tenant.recruiter), await open(tenant.owner)];
  await mine.goto(`/eligibility/${id}/edit`);
  await theirs.goto(`/eligibility/${id}/edit`);
  await field(mine, "City").fill("London");
  await mine.getByLabel("Suffix").fill("Jr.");

  await field(theirs, "City").fill("Paris");
  await theirs.getByLabel("Middle name").fill("Zoe");
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(toast(theirs, "Eligibility saved")).toBeVisible();

  await expect(mine.getByText("Someone else just saved this eligibility")).toBeVisible();
  await mine.getByRole("button", { name: "Save" }).click();
  const dialog = mine.getByRole("dialog", {
    name: /changed this eligibility while you were editing/,
  });
  await expect(dialog.getByRole("group", { name: /Middle name/ })).toContainText(
    "changed only by them",
  );
  await expect(dialog.getByRole("group", { name: /Suffix/ })).toHaveCount(0);
  const city = dialog.getByRole("group", { name: /City/ });
  const save = dialog.getByRole("button", { name: "Save", exact: true });
  await expect(save).toHaveAccessibleDescription("Choose a value for 1 field first");
  await expect(city.getByRole("radio", { name: "Theirs Paris" })).toBeVisible();
  await city.getByRole("radio", { name: "Yours London" }).check();
  await save.click();
  await expect(toast(mine, "Eligibility saved")).toBeVisible();

  const answer = await tenant.api.get(`/api/eligibilities/${id}`);
  expect(answer.body.data.person).toMatchObject({
    city: "London",
    middleName: "Zoe",
    suffix: "Jr.",
  });
  await theirs.reload();
  await expect(
    theirs.getByRole("list", { name: "History" }).getByRole("listitem").first(),
  ).toContainText("Suffix");
});

test("an edit after a cancellation saves nothing", async ({ open, tenant }) => {
  const { id } = await create(tenant, "Adams");
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${id}/edit`);
  await page.getByLabel("City").fill("London");
  await cancelEligibility(actorOf(tenant), { id });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/cancelled this eligibility while you were editing/)).toBeVisible();
  await page.goto(`/eligibility/${id}`);
  await expect(panel(page)).toContainText("the eligibility was cancelled");
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
});

test("a window is moved although a voucher was deleted from the catalogue", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const end = "2031-03-05T23:59:59Z";
  const { id } = await create(tenant, "Adams", { voucherCodes: ["V-1"], eligibilityEndDate: end });
  await database()
    .insert(catalogueCodes)
    .values({ accountId, kind: "voucher", code: "V-2", name: "" });
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${id}/edit`);
  await bound(page, "Window ends").getByLabel("Date").fill("2031-06-30");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(panel(page)).toContainText("Can schedule, until 30 June 2031, 23:59 UTC.");
  await expect(page.getByRole("list", { name: "Vouchers" }).getByRole("listitem")).toHaveText([
    /V-1/,
  ]);
});

test("vouchers are replaced, and windows extended after a review", async ({ open, tenant }) => {
  const end = "2031-03-05T23:59:59Z";
  const { id } = await create(tenant, "Adams", { voucherCodes: ["V-1"], eligibilityEndDate: end });
  await create(tenant, "Baker", { eligibilityEndDate: end });
  const page = await open(tenant.recruiter);
  await page.goto(`/eligibility/${id}`);
  await page.getByRole("button", { name: "Change vouchers" }).click();
  await page.getByRole("button", { name: "Remove voucher V-1" }).click();
  await page.getByLabel("Voucher codes").fill("V".repeat(101));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Voucher codes")).toHaveAccessibleDescription(
    /Use at most 100 characters/,
  );
  await page.getByLabel("Voucher codes").fill("V-7, V-8");
  await confirm(page, "Change vouchers", "Save");
  await expect(page.getByRole("list", { name: "Vouchers" }).getByRole("listitem")).toHaveText([
    "V-7",
    "V-8",
  ]);

  await page.goto("/eligibility");
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  await page.getByRole("button", { name: "Extend windows" }).click();
  const dialog = page.getByRole("dialog", { name: "Extend windows" });
  await dialog.getByLabel("Days to add").fill("10");
  await dialog.getByRole("button", { name: "Review" }).click();
  await page.waitForURL(/\/bulk\/\d+/);
  await expect(page.getByText(/Kim Adams/)).toBeVisible();
});

test("a viewer reads and changes nothing", async ({ open, tenant }) => {
  const { id } = await create(tenant, "Adams");
  const page = await open(tenant.viewer);
  await page.goto("/eligibility");
  await expect(page.getByRole("link", { name: "New eligibility" })).toHaveCount(0);
  await page.goto(`/eligibility/${id}`);
  await expect(panel(page)).toContainText("Can schedule. No end date is set.");
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Change vouchers" })).toHaveAccessibleDescription(
    "You have view-only access",
  );
  await page.goto(`/eligibility/${id}/edit`);
  await expect(page).toHaveURL(new RegExp(`/eligibility/${id}$`));
  await expect(toast(page, "You don't have access to that page")).toBeVisible();
});
