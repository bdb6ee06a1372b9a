import { expect, type Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { assistanceRecipients, events, links } from "@/db/schema";
import { notifyRecipients } from "@/lib/assistance/notify-recipients";
import {
  addRecipients,
  type NewAssistance,
  recordAssistance,
} from "@/lib/assistance/record-assistance";
import { linkUrl } from "@/lib/auth/links";
import { createCandidate, keyActor, memberActor } from "@/lib/testing/factories";
import type { Tenant } from "../fixtures";

export const coupon = "LEARN-2025-XYZ";

export const plain: NewAssistance = {
  providerName: "Bright Futures",
  reason: "EDUCATION_SERVICE",
  additionalNotes: "Free lessons.\nBring <b>your</b> papers.",
  source: "dashboard",
  notifies: true,
  templateId: null,
  poolId: null,
  answerBy: "2031-01-15",
};

interface Notified {
  recipientId: number;
  candidateId: number;
  offerId: number;
  link: string;
}

/** Creates an offer to assist, on the dashboard or by a key, that notified one candidate. */
export async function notifiedOffer(
  tenant: Tenant,
  given: Partial<NewAssistance> & { candidateId?: number } = {},
): Promise<Notified> {
  const { accountId, owner } = tenant;
  const { candidateId = (await createCandidate({ accountId })).id, ...overrides } = given;
  const actor =
    overrides.source === "api"
      ? keyActor(accountId, owner.userId)
      : memberActor(accountId, owner.userId, "owner", { name: "Owner Person" });
  return inTransaction(async (tx) => {
    const offer = await recordAssistance(tx, actor, { ...plain, ...overrides });
    const rows = [{ candidateId, couponCode: coupon }];
    const [recipient] = await addRecipients(tx, accountId, offer.id, rows);
    const recipientId = recipient?.id ?? 0;
    await notifyRecipients(tx, accountId, [recipientId]);
    const [found] = await tx.select().from(links).where(eq(links.recipientId, recipientId));
    const link = found ? linkUrl("assistance", found.id) : "";
    return { recipientId, candidateId, offerId: offer.id, link };
  });
}

export async function recipient(id: number) {
  const [row] = await database()
    .select()
    .from(assistanceRecipients)
    .where(eq(assistanceRecipients.id, id));
  return row;
}

export const eventsOf = (candidateId: number) =>
  database()
    .select()
    .from(events)
    .where(eq(events.candidateId, candidateId))
    .orderBy(asc(events.id));

/** Opens a link as a person does: the cover, its button, the page. */
export async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Open the offer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Answers an opened offer to assist, on the page that its button leads to. */
export async function answer(page: Page, action: "Accept" | "Decline"): Promise<void> {
  await page.getByRole("link", { name: action, exact: true }).click();
  await page.getByRole("button", { name: `${action} the offer` }).click();
  const done = action === "Accept" ? "You accepted this offer" : "You declined this offer";
  await expect(page.getByText(done)).toBeVisible();
}

/** Headers of a plain form. */
export const form = (cookie = "") => ({
  "Content-Type": "application/x-www-form-urlencoded",
  ...(cookie && { Cookie: cookie }),
});

export async function cookieOn(page: Page): Promise<string> {
  const cookies = await page.context().cookies(page.url());
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
