import { expect, type Page } from "@playwright/test";
import { addDays, todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { expectAccessible } from "../axe";
import { linkIn, mailTo } from "../mailbox";
import { header, test, toast } from "./dashboard";

const phone = { viewport: { width: 390, height: 844 } };
const inDays = (days: number) => addDays(todayIn("UTC", new Date()), days);

/** The first Friday after so many days, whose reminders fall on no weekend. */
const friday = (days: number) =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((more) => inDays(days + more))
    .find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 5) ?? "";

const panel = (page: Page) => page.getByRole("region", { name: "Reminders" });

test("an owner turns reminders on, and a recruiter sends, snoozes and stops them", async ({
  open,
  tenant,
}) => {
  const due = friday(20);
  const { id } = await tenant.sentOffer({ expiryDate: due, locale: "de" });
  await mailTo(tenant.candidateEmail);
  const settings = await open(tenant.owner);
  await settings.goto("/settings/account");
  await settings.getByLabel("Remind candidates before their deadline").check();
  const days = settings.getByLabel("Days before the deadline");
  await expect(days).toHaveValue("3, 1");
  await days.fill("3, three");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(days).toHaveAccessibleDescription(/Enter days from 0 to 60/);
  await days.fill("3, 1");
  await expectAccessible(settings);
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(toast(settings, "Organisation saved")).toBeVisible();

  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  const reminders = panel(page);
  await expect(reminders).toContainText("Next reminder Tue");
  await expect(reminders).toContainText("3 days and 1 day before the deadline, at 10:00");
  await expectAccessible(page);
  await reminders.getByRole("button", { name: "Send now" }).click();
  await expect(toast(page, `Reminder queued for ${tenant.candidateEmail}`)).toBeVisible();
  const mail = await mailTo(tenant.candidateEmail, 2);
  expect(mail.subject).toBe("Erinnerung: Ihr Angebot von Test Company: Analyst");
  expect(mail.html).toContain(`Bitte antworten Sie bis Freitag, ${formatDate(due, "de")}`);
  expect(mail.replyTo?.[0]?.address).toBe(tenant.owner.email);
  const candidate = await open(null, phone);
  await candidate.goto(linkIn(mail, "/o/"));
  await expect(candidate.locator("html")).toHaveAttribute("lang", /^de/);
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Candidate reminded by");
  await reminders.getByRole("button", { name: "Send now" }).click();
  await expect(toast(page, "The candidate has been reminded today")).toBeVisible();

  await reminders.getByRole("button", { name: "Snooze" }).click();
  const snooze = page.getByRole("dialog", { name: "Snooze reminders" });
  await snooze.getByLabel("Until").fill(addDays(due, 1));
  await expect(snooze.getByRole("button", { name: "Snooze" })).toHaveAccessibleDescription(
    "Choose a day after today, up to the deadline",
  );
  await snooze.getByLabel("Until").fill(due);
  await expectAccessible(page);
  await snooze.getByRole("button", { name: "Snooze" }).click();
  await expect(reminders).toContainText("Next reminder Fri");
  await expect(reminders).toContainText(`Snoozed until ${formatDate(due, "en-US", "medium")}`);

  await reminders.getByRole("button", { name: "Change reminders" }).click();
  const change = page.getByRole("dialog", { name: "Reminders of this offer" });
  await change.getByText("Own schedule").click();
  await change.getByLabel("Days before the deadline").fill("7, 2");
  await expectAccessible(page);
  await change.getByRole("button", { name: "Save" }).click();
  await expect(reminders).toContainText("7 days and 2 days before the deadline, at 10:00");
  await reminders.getByRole("button", { name: "Off for this offer" }).click();
  await expect(reminders).toContainText("The candidate isn't reminded.");
  await expect(reminders).not.toContainText("Next reminder");
  const read = await tenant.api.get(`/api/offers/${id}/reminders`);
  expect(read.body.data).toMatchObject({ nextAt: null, own: { days: [] }, schedule: null });
});

test("an expired offer is extended with an email, or reopened as a new draft", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.sentOffer({ expiryDate: inDays(-2), salary: 101_000 });
  await mailTo(tenant.candidateEmail);
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  const status = page.getByRole("region", { name: "Status" });
  const passed = status
    .getByRole("paragraph")
    .filter({ hasText: /^The response deadline has passed$/ });
  await expect(passed).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(toast(page, "Draft created")).toBeVisible();
  await expect(header(page).getByText("Draft")).toBeVisible();
  await expect(page.getByText("$101,000").or(page.getByText("£101,000")).first()).toBeVisible();
  await page.getByRole("link", { name: `offer ${id}` }).click();
  await expect(page).toHaveURL(new RegExp(`/offers/${id}$`));
  await expect(page.getByText("Reopened as")).toBeVisible();
  await expect(page.getByRole("button", { name: "Reopen" })).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Offer reopened by");
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("sent");

  await page.getByRole("button", { name: "Extend deadline" }).click();
  const dialog = page.getByRole("dialog", { name: "Extend the deadline" });
  await dialog.getByLabel("Respond by").fill(inDays(10));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Extend" }).click();
  await expect(toast(page, "Deadline extended, email queued")).toBeVisible();
  await expect(passed).toHaveCount(0);
  const mail = await mailTo(tenant.candidateEmail, 2);
  expect(mail.subject).toBe("More time to answer: your offer from Test Company: Analyst");
  const { body } = await tenant.api.get(`/api/offers/${id}`);
  expect(body.data).toMatchObject({ expiryDate: inDays(10), status: "sent" });
});

test("deadlines of many offers are extended after a review of each", async ({ open, tenant }) => {
  const first = await tenant.sentOffer({ expiryDate: inDays(1) });
  const second = await tenant.sentOffer({ expiryDate: inDays(-1) });
  const final = await tenant.sentOffer({ expiryDate: inDays(1) });
  await tenant.api.patch(`/api/offers/${final.id}/status`, { body: { status: "declined" } });
  const wide = await open(tenant.recruiter);
  await wide.goto("/offers");
  await wide.getByRole("checkbox", { name: "Select all rows shown" }).check();
  const bar = wide.getByRole("region", { name: "Selected rows" });
  await bar.getByRole("button", { name: "Extend deadlines" }).click();
  const dialog = wide.getByRole("dialog", { name: "Extend deadlines" });
  await dialog.getByLabel("Respond by").fill(inDays(12));
  await dialog.getByLabel("Email the new deadline to the candidates of open offers").uncheck();
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(wide).toHaveURL(/\/bulk\/\d+$/);
  const change = `${formatDate(inDays(1), "en-US")} → ${formatDate(inDays(12), "en-US")}`;
  await expect(wide.getByText(change).filter({ visible: true })).toBeVisible();
  await expect(
    wide.getByText("Cannot update declined offer").filter({ visible: true }),
  ).toBeVisible();
  await expectAccessible(wide);
  await wide.getByRole("button", { name: "Extend 2 offers" }).click();
  await expect(wide.getByText(/2 offers extended/)).toBeVisible();
  for (const { id } of [first, second]) {
    const { body } = await tenant.api.get(`/api/offers/${id}`);
    expect(body.data).toMatchObject({ expiryDate: inDays(12), status: "sent" });
  }
});
