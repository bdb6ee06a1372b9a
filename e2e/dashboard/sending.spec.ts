import { expect } from "@playwright/test";
import { formatDate } from "@/lib/format/dates";
import { createCandidate } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { mailsTo } from "../mailbox";
import { choose, confirm, header, row, test, toast } from "./dashboard";

const phone = { viewport: { width: 390, height: 844 } };

/** As a form or a file gave it: answered by nobody, since its deadline was over before it was sent. */
const over = { salary: 100_000, startDate: "2027-01-01", expiryDate: "2026-11-01" };

test("a deadline that has passed stops sending until it is extended", async ({ open, tenant }) => {
  const { id } = await tenant.offer(over);
  for (const options of [{}, phone]) {
    const page = await open(tenant.recruiter, options);
    await page.goto(`/offers/${id}`);
    const steps = page.getByRole("list", { name: "Next steps" });
    await expect(steps.getByRole("button", { name: "Send" })).toHaveAccessibleDescription(
      "The response deadline was November 1, 2026. Extend it before sending.",
    );
    await expect(
      page.getByRole("status").filter({ hasText: "The offer can't be sent" }),
    ).toContainText("The response deadline was November 1, 2026.");
    await expectAccessible(page);
  }
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  await page.getByRole("button", { name: "Edit terms" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit terms" });
  await sheet.getByLabel("Respond by").fill(dayIn(7));
  await sheet.getByLabel("Start date").fill(dayIn(60));
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Send this offer to Ada Byron?" });
  await expect(dialog).toContainText("£100,000 per year");
  await expect(dialog).toContainText("7 days left");
  await expect(dialog).toContainText(tenant.candidateEmail);
  await expect(dialog.getByText("Check before you send")).toHaveCount(0);
  await confirm(page, "Send this offer to Ada Byron?", "Send offer");
  await expect(header(page).getByText("Sent")).toBeVisible();
});

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a deadline that has passed is refused for offers that candidates can see", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.sentOffer({ expiryDate: dayIn(7) });
  const day = dayIn(-2);
  const passed = `${formatDate(day, "en-US")} has passed, so the candidate couldn't respond. Choose today or a later day`;
  for (const options of [{}, phone]) {
    const page = await open(tenant.recruiter, options);
    await page.goto(`/offers/${id}`);
    await page.getByRole("button", { name: "Edit terms" }).click();
    const sheet = page.getByRole("dialog", { name: "Edit terms" });
    await sheet.getByLabel("Respond by").fill(day);
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect(sheet.getByLabel("Respond by")).toHaveAccessibleDescription(passed);
    await expectAccessible(page);
  }
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("button", { name: "Extend deadlines" }).click();
  const dialog = page.getByRole("dialog", { name: "Extend deadlines" });
  const field = dialog.getByLabel("Respond by");
  for (const [typed, problem] of [
    [day, "Choose today or a later date"],
    ["2101-01-01", "Enter a year from 2000 to 2100"],
    ["2099-01-01", "This is more than ten years ahead. Check the year"],
  ] as const) {
    await field.fill(typed);
    await expect(field).toHaveAccessibleDescription(problem);
    await expect(dialog.getByRole("button", { name: "Review" })).toHaveAccessibleDescription(
      problem,
    );
  }
  await expectAccessible(page);
  await field.fill(dayIn(14));
  await dialog.getByRole("button", { name: "Review" }).click();
  const change = page.getByText(`→ ${formatDate(dayIn(14), "en-US")}`);
  await expect(change.filter({ visible: true })).toBeVisible();
  await page.getByRole("button", { name: "Extend 1 offer" }).click();
  await expect(page.getByText("1 offer extended")).toBeVisible();
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.expiryDate).toBe(dayIn(14));
});

test("the dialog asks about what is questionable", async ({ open, tenant }) => {
  const accepted = await tenant.sentOffer();
  await tenant.api.patch(`/api/offers/${accepted.id}/status`, { body: { status: "accepted" } });
  const { id } = await tenant.offer({
    ...{ salary: 65, currency: "GBP", startDate: "2029-01-01", expiryDate: "2029-02-01" },
  });
  for (const options of [phone, {}]) {
    const page = await open(tenant.recruiter, options);
    await page.goto(`/offers/${id}`);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Send this offer to Ada Byron?" });
    await expect(dialog.getByRole("status").getByRole("listitem")).toHaveText([
      /^The response deadline, .* is more than a year away\.$/,
      /^The start date, .* is before the response deadline, .*\.$/,
      /^The pay, £65 per year, is below the job's range, £90,000 to £110,000 per year\.$/,
      `Ada Byron has already accepted an offer for this job (offer ${accepted.id}).`,
    ]);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Cancel" }).click();
  }
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await confirm(page, "Send this offer to Ada Byron?", "Send anyway");
  await expect(toast(page, "Offer sent to Ada Byron")).toBeVisible();
});

test("a new offer is checked as it is typed, and an accepted one for the pair is pointed out", async ({
  open,
  tenant,
}) => {
  const accepted = await tenant.sentOffer();
  await tenant.api.patch(`/api/offers/${accepted.id}/status`, { body: { status: "accepted" } });
  const page = await open(tenant.recruiter);
  await page.goto("/offers/new");
  await choose(page, "Candidate", "Ada Byron");
  await choose(page, "Job", "Analyst");
  await expect(
    page.getByText(`Ada Byron has already accepted an offer for this job (offer ${accepted.id}).`),
  ).toBeVisible();
  await page.getByLabel("Respond by").fill("2026-11-01");
  await expect(page.getByRole("button", { name: "Save and send" })).toHaveAccessibleDescription(
    "The response deadline was November 1, 2026. Extend it before sending.",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as draft" }).click();
  await expect(page).toHaveURL(/\/offers\/\d+$/);
  await expect(header(page).getByText("Draft")).toBeVisible();
});

test("a bulk run shows each offer's terms, refuses late ones and asks about others", async ({
  open,
  tenant,
}) => {
  const { accountId } = tenant;
  const person = async (lastName: string, terms: Record<string, unknown>) => {
    const candidate = await createCandidate({ accountId, firstName: "Kim", lastName });
    await tenant.offer({ candidateId: candidate.id, ...terms });
    return candidate.email ?? "";
  };
  const late = await person("Late", over);
  const low = await person("Low", { salary: 65 });
  const sound = await person("Sound", { expiryDate: dayIn(7) });
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("1 offer ready, 2 of 3 rows excluded")).toBeVisible();
  await expect(row(page, "Kim Late")).toContainText(
    "The response deadline was November 1, 2026. Extend it before sending.",
  );
  await expect(row(page, "Kim Sound")).toContainText("7 days left");
  await expect(row(page, "Kim Sound")).toContainText(sound);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Check first 1$/ }).click();
  await expect(row(page, "Kim Sound")).toHaveCount(0);
  await expect(row(page, "Kim Low")).toContainText("is below the job's range");
  const address = page.url();
  const small = await open(tenant.recruiter, phone);
  await small.goto(address);
  await expect(small.getByText(/is below the job's range/).filter({ visible: true })).toHaveCount(
    1,
  );
  await expectAccessible(small);
  await page.getByRole("checkbox", { name: "Send the offers with warnings too (1)" }).check();
  await page.getByRole("button", { name: "Send 2 offers" }).click();
  await expect(page.getByText("2 offers sent, 1 skipped")).toBeVisible({ timeout: 30_000 });
  for (const address of [low, sound]) {
    await expect.poll(async () => (await mailsTo(address)).length).toBe(1);
  }
  expect(await mailsTo(late)).toEqual([]);
});

test("a finished offer says in one sentence why it is final, and its letter isn't resent", async ({
  open,
  tenant,
}) => {
  const words = {
    accepted: "The candidate accepted this offer, so its status, terms and letter are final.",
    declined: "The candidate declined this offer, so it is final.",
    withdrawn: "This offer was withdrawn and its link is closed, so it is final.",
  };
  const page = await open(tenant.recruiter);
  for (const [status, text] of Object.entries(words)) {
    const { id } = await tenant.sentOffer();
    await tenant.api.patch(`/api/offers/${id}/status`, { body: { status } });
    await page.goto(`/offers/${id}`);
    await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByRole("list", { name: "Next steps" })).toHaveCount(0);
    await expectAccessible(page);
  }
  const { id } = await tenant.sentOffer({ expiryDate: "2026-11-01" });
  await page.goto(`/offers/${id}`);
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText(
    "After the response deadline",
  );
  await expect(page.getByRole("button", { name: "Resend" })).toHaveAccessibleDescription(
    "The response deadline has passed. Extend it before sending.",
  );
});
