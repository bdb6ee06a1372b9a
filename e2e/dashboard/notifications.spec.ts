import { expect } from "@playwright/test";
import { expectAccessible } from "../axe";
import { openOffer, sign, typeName } from "../candidate/offer";
import { linkIn, mailsTo, mailTo } from "../mailbox";
import { header, row, test, toast } from "./dashboard";

test("a candidate accepts, and the recruiter's bell counts within two seconds", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.offer({ salary: 100_000 });
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  const letter = await mailTo(tenant.candidateEmail);

  const page = await open(tenant.owner);
  const stream = page.waitForResponse((response) => response.url().endsWith("/api/live"));
  await page.goto("/jobs");
  await stream;
  const bell = header(page).getByRole("link", { name: /^Inbox/ });
  await expect(bell).toHaveAccessibleName("Inbox");

  const phone = await open(null, { viewport: { width: 390, height: 844 } });
  await openOffer(phone, linkIn(letter, "/o/"));
  await expect(bell).toHaveAccessibleName("Inbox, 1 unread", { timeout: 5000 });
  await typeName(phone, "Ada Byron");
  await sign(phone);
  await expect(bell).toHaveAccessibleName("Inbox, 2 unread", { timeout: 2000 });

  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/\/inbox$/);
  await expect(row(page, "Ada Byron")).toHaveCount(2);
  await expect(row(page, "Ada Byron").first()).toContainText("Accepted");
  await expectAccessible(page);
  await page.keyboard.press("j");
  await expect(row(page, "Ada Byron").first().getByRole("link")).toBeFocused();
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "Mark read", exact: true }).click();
  await expect(bell).toHaveAccessibleName("Inbox, 1 unread");
  await page.getByRole("radio", { name: "Unread" }).click();
  await expect(row(page, "Ada Byron")).toHaveCount(1);
  await row(page, "Ada Byron").getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/offers/${id}$`));
  await expect(bell).toHaveAccessibleName("Inbox");

  const receipt = await mailTo(tenant.candidateEmail, 2);
  expect(receipt.subject).toContain("You accepted the offer");
  expect(receipt.attachments[0]).toMatchObject({ mimeType: "application/pdf" });
  expect(linkIn(receipt, "/o/")).toBe(linkIn(letter, "/o/"));
});

test("a member chooses what is emailed, and one click in an email stops it", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  const { id } = await tenant.offer({ salary: 100_000 });
  await page.goto(`/offers/${id}`);
  await page.getByRole("button", { name: "Follow", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unfollow" })).toBeVisible();
  await page.getByRole("link", { name: "Choose what you get" }).click();
  await page.getByLabel("The candidate opened the offer, by email").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(toast(page, "Notifications saved")).toBeVisible();
  await expectAccessible(page);

  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "pending" } });
  const mail = await mailTo(tenant.recruiter.email);
  expect(mail.subject).toBe("Ada Byron opened the offer: Analyst");
  const phone = await open(null, { viewport: { width: 390, height: 844 } });
  await phone.goto(linkIn(mail, "/n/"));
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Stop these emails" }).click();
  await expect(phone.getByRole("heading", { name: "Emails stopped" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("The candidate opened the offer, by email")).not.toBeChecked();
  expect(await mailsTo(tenant.recruiter.email)).toHaveLength(1);
});
