import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { links, outboxMessages } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { resendOffer } from "@/lib/offers/resend-offer";
import { createAccount, createMember, createOffer, memberActor } from "@/lib/testing/factories";
import { findDeliverable } from "./find-deliverable";
import { getMessageOrThrow } from "./get-message";
import { resendMessage } from "./resend-message";

let owner: Actor;

beforeAll(async () => {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "owner" });
  owner = memberActor(id, userId, "owner");
});
afterAll(closeDatabase);

const token = /[\w-]{22}\.[\w-]{43}/;

async function sentOffer() {
  const { id: offerId } = await createOffer(owner, { status: "sent" });
  const [link] = await database().select().from(links).where(eq(links.offerId, offerId));
  const messages = () =>
    database()
      .select()
      .from(outboxMessages)
      .where(eq(outboxMessages.offerId, offerId))
      .orderBy(asc(outboxMessages.id));
  return { offerId, url: linkUrl("offer", link!.id), messages };
}

test("stores no working link, and fills it in when the letter is sent or shown", async () => {
  const { url, messages } = await sentOffer();
  const [message] = await messages();
  expect(message!.html).toContain('href="proffer:link"');
  expect(message!.html).not.toMatch(token);
  expect((await findDeliverable(message!.id))?.html).toContain(`href="${url}"`);
  expect((await getMessageOrThrow(owner, message!.id)).html).toContain(`href="${url}"`);
});

test("a letter that is sent again has its link, and stores none either", async () => {
  const { offerId, url, messages } = await sentOffer();
  await resendOffer(owner, offerId);
  const [, again] = await messages();
  await resendMessage(owner, again!.id);
  for (const { id, html } of await messages()) {
    expect(html).not.toMatch(token);
    expect((await findDeliverable(id))?.html).toContain(`href="${url}"`);
  }
});

test("shows a letter's link only to those who may send it", async () => {
  const { messages } = await sentOffer();
  const [message] = await messages();
  const reader: Actor = { ...owner, permissions: new Set(["outbox.read", "offers.read"]) };
  const { html } = await getMessageOrThrow(reader, message!.id);
  expect(html).toContain(`<a class="letter-action" href="#">`);
  expect(html).not.toMatch(token);
  expect(html).not.toContain("proffer:");
});

test("doesn't send an email whose link is gone", async () => {
  const { offerId, messages } = await sentOffer();
  await database().delete(links).where(eq(links.offerId, offerId));
  const [message] = await messages();
  expect((await findDeliverable(message!.id))?.isOff).toBe(true);
});
