import { expect } from "@playwright/test";
import { createCandidate, createTemplate } from "@/lib/testing/factories";
import { sign, typeName } from "../candidate/offer";
import { linkIn, mailTo } from "../mailbox";
import { choose, confirm, header, letter, letterText, test, toast } from "./dashboard";

test("a recruiter creates and sends an offer, and the candidate accepts it", async ({
  open,
  tenant,
}) => {
  const page = await open(null);
  await page.goto("/offers/new");
  await page.getByLabel("Email").fill(tenant.recruiter.email);
  await page.getByLabel("Password").fill(tenant.recruiter.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();

  await page.getByRole("link", { name: "New offer" }).click();
  await expect(page.getByText("The letter appears here")).toBeVisible();
  await choose(page, "Candidate", "Ada Byron");
  await choose(page, "Job", "Analyst");
  await expect(page.getByLabel("Salary")).toHaveValue("100,000");
  await expect(page.getByLabel("Currency")).toHaveValue("GBP");
  await expect(page.getByLabel("Pay frequency")).toHaveValue("yearly");
  await expect(page.getByText("from the job", { exact: true })).toHaveCount(3);
  await choose(page, "Template", "Plain");
  await expect(letter(page).getByText("£100,000")).toBeVisible();
  await page.getByLabel("Salary").fill("105,500");
  await expect(page.getByText("from the job", { exact: true })).toHaveCount(2);
  await expect(letter(page).getByText("£105,500")).toBeVisible();
  await page.getByRole("button", { name: "Use the job's value" }).click();
  await expect(page.getByLabel("Salary")).toHaveValue("100,000");
  await page.getByLabel("Respond by").fill("2031-01-15");
  await page.getByRole("button", { name: "Save as draft" }).click();

  await expect(page).toHaveURL(/\/offers\/\d+$/);
  await expect(toast(page, "Draft saved")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Byron, Analyst");
  await expect(letter(page).getByText("Dear Ada Byron")).toBeVisible();
  for (const name of ["Download PDF", "Download PDF of version 1"]) {
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).click();
    expect((await saved).suggestedFilename()).toMatch(/^Ada Byron - Analyst - .+\.pdf$/);
  }
  await page
    .getByRole("list", { name: "Next steps" })
    .getByRole("button", { name: "Send" })
    .click();
  await confirm(page, "Send this offer to Ada Byron?", "Send anyway");
  await expect(toast(page, "Offer sent to Ada Byron")).toBeVisible();
  await expect(header(page).getByText("Sent")).toBeVisible();
  const mail = await mailTo(tenant.candidateEmail);
  await expect(page.getByRole("list", { name: "Emails" })).toContainText("Sent");

  const phone = await open(null, { viewport: { width: 390, height: 844 } });
  await phone.goto(linkIn(mail, "/o/"));
  await phone.getByRole("button", { name: "Open your offer" }).click();
  await typeName(phone, "Ada King");
  await sign(phone);
  await phone.getByRole("button", { name: "Sign as Ada King" }).click();
  await expect(phone.getByText(/^You accepted your offer as /)).toBeVisible();

  await page.reload();
  await expect(header(page).getByText("Accepted")).toBeVisible();
  const timeline = page.getByRole("list", { name: "Timeline" });
  await expect(timeline.getByRole("listitem")).toHaveCount(4);
  await expect(timeline.getByRole("listitem").first()).toContainText("Offer accepted");
  await expect(timeline).toContainText("Signed as Ada King. Not the name on the offer, Ada Byron");
  await expect(timeline).toContainText("Offer opened by the candidate");
  await expect(page.getByText("its status, terms and letter are final")).toBeVisible();
  const sealed = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download sealed copy" }).click();
  expect((await sealed).suggestedFilename()).toMatch(/^Ada Byron - .+ accepted\.pdf$/);
  const dead = page.getByRole("button", { name: /^(?:Edit terms|Edit letter|Resend)$/ });
  await expect(dead).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Edit letter" })).toHaveCount(0);
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Print letter", "Delete offer"]);
});

test("an offer is withdrawn, and deleted after a confirmation", async ({ open, tenant }) => {
  const { id, link } = await tenant.sentOffer();
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await confirm(page, "Withdraw the offer to Ada Byron?", "Withdraw offer");
  await expect(header(page).getByText("Withdrawn")).toBeVisible();
  await expect(page.getByRole("list", { name: "Next steps" })).toHaveCount(0);
  await expect(page.getByText("To offer the job again, reopen it as a new draft.")).toBeVisible();
  await expect(page.getByText("The candidate's link is closed.")).toBeVisible();
  const closed = await open(null);
  expect((await closed.goto(link))?.status()).toBe(404);

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete offer" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete the offer for Ada Byron?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect((await tenant.api.get(`/api/offers/${id}`)).status).toBe(200);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete offer" }).click();
  await confirm(page, "Delete the offer for Ada Byron?", "Delete offer");
  await expect(page).toHaveURL(/\/offers$/);
  await expect(page.getByText("No offers yet")).toBeVisible();
  expect((await tenant.api.get(`/api/offers/${id}`)).status).toBe(404);
});

test("a draft lists its unresolved variables and can be sent once they are filled", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const body = "<p>Dear {{ candidate_name }}, start on {{ start_date }} as {{ role }}.</p>";
  const template = await createTemplate({ accountId, name: "Full", body });
  const { id } = await tenant.offer({ templateId: template.id });
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  const send = page.getByRole("button", { name: "Send", exact: true });
  await expect(send).toHaveAccessibleDescription(
    "Cannot send an offer with unresolved variables: role (unknown), start_date (empty)",
  );
  await send.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const problems = page.getByRole("status").filter({ hasText: "The letter can't be sent yet" });
  await expect(problems.getByRole("listitem").filter({ hasText: "Start date" })).toContainText(
    "“Start date” is empty. Add it to the terms, or a fallback in the template",
  );
  await expect(problems.getByRole("link", { name: "the template" }).first()).toHaveAttribute(
    "href",
    new RegExp(`^/templates/${template.id}#problem=`),
  );

  await page.getByRole("button", { name: "Edit terms" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit terms" });
  await sheet.getByLabel("Start date").fill("2031-02-03");
  await choose(sheet, "Template", "Plain");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  await expect(send).toHaveAccessibleDescription("");
  await expect(problems).toHaveCount(0);
});

test("a new offer lists what is missing before anything is saved", async ({ open, tenant }) => {
  const { accountId } = tenant;
  await createTemplate({ accountId, name: "Dated", body: "<p>From {{ start_date }}</p>" });
  const page = await open(tenant.recruiter);
  await page.goto("/offers/new");
  await page.getByRole("button", { name: "Save as draft" }).click();
  await expect(
    page.getByRole("combobox", { name: "Candidate", exact: true }),
  ).toHaveAccessibleDescription("Choose a candidate");
  await choose(page, "Candidate", "Ada Byron");
  await choose(page, "Job", "Analyst");
  await choose(page, "Template", "Dated");
  await expect(page.getByRole("button", { name: "Save and send" })).toHaveAccessibleDescription(
    "Cannot send an offer with unresolved variables: start_date (empty)",
  );
  await page.getByLabel("Salary").fill("lots");
  await page.getByRole("button", { name: "Save as draft" }).click();
  await expect(page.getByLabel("Salary")).toHaveAccessibleDescription(/Enter a number in digits/);
  await page.getByLabel("Salary").fill("1");
  await page.getByLabel("Start date").fill("2031-02-03");
  await page.getByRole("button", { name: "Save and send" }).click();
  await expect(page.getByRole("dialog")).toContainText("is below the job's range");
  await confirm(page, "Send this offer to Ada Byron?", "Send anyway");
  await expect(page).toHaveURL(/\/offers\/\d+$/);
  await expect(header(page).getByText("Sent")).toBeVisible();
  expect((await mailTo(tenant.candidateEmail)).subject).toContain("Analyst");
});

test("the second of two editors of an offer gets a conflict and overwrites nothing", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.offer();
  const [first, second] = [await open(tenant.recruiter), await open(tenant.owner)];
  for (const page of [first, second]) {
    await page.goto(`/offers/${id}`);
    await page.getByRole("button", { name: "Edit terms" }).click();
  }
  const sheetOf = (page: typeof first) => page.getByRole("dialog", { name: "Edit terms" });
  await sheetOf(first).getByLabel("Salary").fill("120000");
  await sheetOf(first).getByRole("button", { name: "Save" }).click();
  await expect(sheetOf(first)).toBeHidden();

  const sheet = sheetOf(second);
  await sheet.getByLabel("Currency").fill("USD");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByRole("alert")).toContainText("Offer has changed");
  await expect(sheet.getByLabel("Currency"), "what was typed is still there").toHaveValue("USD");
  const kept = (await tenant.api.get(`/api/offers/${id}`)).body.data;
  expect(kept).toMatchObject({ salary: 120_000, currency: "GBP" });
  await sheet.getByRole("button", { name: "Reload" }).click();
  await expect(sheet).toBeHidden();
  await expect(letter(second).getByText("£120,000")).toBeVisible();
});

test("a letter that changed since it was shown isn't sent", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Send this offer to Ada Byron?" })).toBeVisible();
  await tenant.api.put(`/api/offers/${id}`, { body: { salary: 1 } });
  await expect(letter(page).getByText("£1 ")).toBeVisible();
  await confirm(page, "Send this offer to Ada Byron?", "Send anyway");
  await expect(toast(page, "The offer wasn't updated")).toBeVisible();
  await expect(header(page).getByText("Draft")).toBeVisible();
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("draft");
});

test("a letter is edited, and rendered from the template again", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  await page.getByRole("link", { name: "Edit letter" }).click();
  await letterText(page).press("ControlOrMeta+a");
  await page.keyboard.type("Come and ");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("join us");
  await page.getByRole("button", { name: "Save letter" }).click();
  await expect(letter(page).getByText("join us")).toBeVisible();
  await expect(page.getByText("Edited letter, version 2")).toBeVisible();
  await page.getByRole("link", { name: "Edit letter" }).click();
  await page.getByRole("button", { name: "Use the template again" }).click();
  await expect(letter(page).getByText("Dear Ada Byron")).toBeVisible();
});

test("an offer to a candidate without an email address has a link to share", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const { id: candidateId } = await createCandidate({ accountId, firstName: "Eve", email: null });
  const { id } = await tenant.offer({ candidateId });
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("has no email address");
  await confirm(page, /^Send this offer to Eve/, "Send offer");
  const link = page.getByLabel("The candidate's link");
  await expect(link).toHaveValue(/\/o\/[^/]+\.[^/]+$/);
  await expect(page.getByRole("button", { name: "Resend" })).toHaveAccessibleDescription(
    "The candidate has no email address. Copy the link instead",
  );
  const candidate = await open(null);
  await candidate.goto(await link.inputValue());
  await expect(candidate.getByRole("button", { name: "Open your offer" })).toBeVisible();
});

test("a viewer can read an offer but not change it", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.viewer);
  await page.goto(`/offers/${id}`);
  await expect(page.getByText("An owner or a recruiter can change this offer")).toBeVisible();
  await expect(letter(page).getByText("Dear Ada Byron")).toBeVisible();
  const steps = page.getByRole("list", { name: "Next steps" }).getByRole("button");
  await expect(steps).toHaveText(["Send", "Withdraw"]);
  for (const step of await steps.all()) {
    await expect(step).toHaveAttribute("aria-disabled", "true");
    await expect(step).toHaveAccessibleDescription("You have view-only access");
  }
  for (const name of ["Edit terms", "Edit letter"]) {
    await expect(page.getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
  }
  await page.getByRole("button", { name: "More actions" }).click();
  for (const name of ["Edit terms", "Edit letter", "Delete offer"]) {
    await expect(page.getByRole("menuitem", { name })).toHaveAttribute("aria-disabled", "true");
  }
  await page.goto("/offers/new");
  await expect(page).toHaveURL(/\/offers$/);
});
