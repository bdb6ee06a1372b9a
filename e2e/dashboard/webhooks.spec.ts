import { expect } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { startReceiver } from "@/lib/testing/receiver";
import { expectAccessible } from "../axe";
import { confirm, header, row, test, toast } from "./dashboard";

test("creates, tests, resends and turns off a webhook", async ({ open, tenant }) => {
  const receiver = await startReceiver();
  const page = await open(tenant.owner);
  await page.goto("/settings/webhooks");
  await expect(page.getByText("No webhooks yet")).toBeVisible();
  await expectAccessible(page, "no webhooks");
  await header(page).getByRole("button", { name: "New webhook" }).click();
  const dialog = page.getByRole("dialog", { name: "New webhook" });
  await dialog.getByLabel("URL").fill("https://10.0.0.1/hook");
  await dialog.getByLabel("Name").fill("Payroll");
  await dialog.getByRole("button", { name: "Create webhook" }).click();
  await expect(dialog.getByLabel("URL")).toHaveAccessibleDescription(/private address/);
  await dialog.getByLabel("URL").fill(`${receiver.url}/hook`);
  await dialog.getByRole("radio", { name: "Selected events" }).click();
  await dialog.getByRole("button", { name: "Create webhook" }).click();
  await expect(dialog.getByText("Choose at least one")).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "Selected events" })).toBeFocused();
  await dialog.getByRole("checkbox", { name: "Offer accepted" }).check();
  await expectAccessible(page, "new webhook");
  await dialog.getByRole("button", { name: "Create webhook" }).click();
  const shown = page.getByRole("dialog", { name: "Webhook secret" });
  const secret = await shown.getByRole("textbox", { name: "Secret" }).inputValue();
  await expectAccessible(page, "secret");
  await page.keyboard.press("Escape");
  await shown.getByRole("button", { name: "I've saved the secret" }).click();

  await expect(header(page).getByRole("heading", { name: "Payroll" })).toBeVisible();
  await expect(page.getByText("No deliveries yet")).toBeVisible();
  receiver.answers(500);
  await header(page).getByRole("button", { name: "Send test event" }).click();
  await expect(toast(page, "Test event sent")).toBeVisible();
  await expect(row(page, "webhook.test")).toContainText("Delivered", { timeout: 20_000 });
  await expect(row(page, "webhook.test")).toContainText(/200 in \d+ ms/);
  expect(receiver.received).toHaveLength(2);
  const [, delivery] = receiver.received;
  const headers = delivery?.headers as Record<string, string>;
  expect(new Webhook(secret).verify(delivery?.body ?? "", headers)).toMatchObject({
    type: "webhook.test",
  });
  await expectAccessible(page, "webhook");

  await page.getByRole("button", { name: "webhook.test" }).click();
  const sheet = page.getByRole("dialog", { name: "webhook.test" });
  await expect(sheet.getByText(headers["webhook-id"] ?? "none")).toBeVisible();
  await expect(sheet.getByText('"type": "webhook.test"')).toBeVisible();
  await expectAccessible(page, "delivery");
  await sheet.getByRole("button", { name: "Resend" }).click();
  await expect.poll(() => receiver.received.length).toBe(3);
  await sheet.getByRole("button", { name: "Close" }).click();

  await header(page).getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "New secret" }).click();
  await confirm(page, "New secret for Payroll?", "Create secret");
  await page.getByRole("button", { name: "I've saved the secret" }).click();
  await expect(page.getByText(/The new and the previous secret both sign until/)).toBeVisible();
  await header(page).getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Turn off" }).click();
  await confirm(page, "Turn off Payroll?", "Turn off");
  await expect(page.getByText("No events are sent while it is off.")).toBeVisible();
  await page.goto("/settings/webhooks");
  await expect(row(page, "Payroll")).toContainText("Off");
  receiver.close();
});

test("turns off a webhook that is gone, and says so", async ({ open, tenant }) => {
  const receiver = await startReceiver();
  const api = await tenant.owner.session();
  const { body } = await api.post("/api/webhooks", { body: { url: receiver.url } });
  const page = await open(tenant.owner);
  await page.goto(`/settings/webhooks/${body.data.id}`);
  receiver.answers(410);
  await header(page).getByRole("button", { name: "Send test event" }).click();
  await expect(page.getByText(/Turned off automatically/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/The server returned 410/).first()).toBeVisible();
  await expect(header(page).getByRole("button", { name: /^Send test/ })).toHaveCount(0);
  await row(page, "test").getByRole("button").first().click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toContainText("Turn on the webhook first");
  await expect(sheet.getByRole("button", { name: "Resend" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expectAccessible(page, "turned off");
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText(/Turned off automatically/)).toBeHidden();
  receiver.close();
});
