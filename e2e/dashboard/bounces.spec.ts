import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { sesComplaint } from "@/lib/testing/mail-reports";
import { expectAccessible } from "../axe";
import { bounceAddressOf, mailsTo, mailTo, sendReport } from "../mailbox";
import { row, test, toast } from "./dashboard";

test("a letter that bounces is on its offer, in the inbox and emailed, and goes to the corrected address", async ({
  open,
  tenant,
}) => {
  const wrong = `refused.${randomUUID()}@example.com`;
  const right = `right.${randomUUID()}@example.com`;
  const changed = await tenant.api.put(`/api/candidates/${tenant.candidateId}`, {
    body: { email: wrong },
  });
  expect(changed.status).toBe(200);
  const { id } = await tenant.offer({ salary: 100_000 });
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  const words = `550 5.1.1 <${wrong}> No such user`;

  const mail = await mailTo(tenant.owner.email);
  expect(mail.subject).toBe("An email to Ada Byron couldn't be delivered: Analyst");
  expect(mail.text?.replaceAll(/\s*\n> /g, " ")).toContain(words);

  const page = await open(tenant.owner);
  await page.goto("/inbox");
  await expect(row(page, "Ada Byron")).toContainText("Email failed");
  await page.goto(`/offers/${id}`);
  await expect(page.getByText("Email bounced", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`Email bounced: ${words}`)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Correct address" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByLabel("Email", { exact: true }).fill(right);
  await page.getByRole("button", { name: "Save and send again" }).click();
  await expect(toast(page, `Letter queued for ${right}`)).toBeVisible();
  expect((await mailTo(right)).subject).toContain("Analyst");
  await expect(page.getByRole("button", { name: "Correct address" })).toBeHidden();
  await expect(page.getByRole("list", { name: "Emails" }).getByRole("listitem")).toHaveCount(2);
});

test("after a complaint nothing more is sent to the candidate, until a recruiter allows it", async ({
  open,
  tenant,
}) => {
  // The mailbox is read every minute.
  test.setTimeout(150_000);
  const address = tenant.candidateEmail;
  const { id } = await tenant.sentOffer({ salary: 100_000 });
  const to = bounceAddressOf(await mailTo(address));
  await sendReport(to, sesComplaint(to, address));

  const page = await open(tenant.owner);
  await page.goto(`/offers/${id}`);
  const allow = page.getByRole("button", { name: "Allow emails again" });
  await expect(allow).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText("Email reported as spam by the candidate")).toBeVisible();
  await expectAccessible(page);
  const mail = await mailTo(tenant.owner.email);
  expect(mail.subject).toBe("Ada Byron reported an email as spam: Analyst");

  const second = await tenant.offer({ salary: 90_000 });
  await tenant.api.patch(`/api/offers/${second.id}/status`, { body: { status: "sent" } });
  await mailTo(tenant.owner.email, 2);
  expect(await mailsTo(address)).toHaveLength(1);
  await page.getByRole("button", { name: "Resend" }).click();
  await expect(toast(page, "The letter wasn't resent")).toBeVisible();

  await allow.click();
  await expect(toast(page, `Emails to ${address} allowed`)).toBeVisible();
  await expect(allow).toBeHidden();
  await page.getByRole("button", { name: "Resend" }).click();
  await mailTo(address, 2);

  await page.goto("/settings/health");
  await expect(page.getByText("Bounce mailbox", { exact: true })).toBeVisible();
});
