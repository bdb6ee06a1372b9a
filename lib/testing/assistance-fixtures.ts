import { eq } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import { notifyRecipients } from "@/lib/assistance/notify-recipients";
import type { NewAssistance } from "@/lib/assistance/record-assistance";
import type { Actor } from "@/lib/auth/actor";
import {
  createAccount,
  createAssistance,
  createCandidate,
  createMember,
  memberActor,
} from "./factories";

export let actor: Actor;
export const zone = "Pacific/Kiritimati";

/** Creates the account whose offers to assist a test file checks. */
export async function createOwnAccount(): Promise<void> {
  const account = await createAccount({ timeZone: zone, name: "Helping Hands" });
  const member = await createMember({ accountId: account.id, role: "owner" });
  actor = memberActor(account.id, member.userId, "owner", { name: member.name });
}

export const candidate = (overrides = {}) =>
  createCandidate({ accountId: actor.accountId, ...overrides });

export const plain = {
  providerName: "Bright Futures",
  additionalNotes: "Ask for Maria.",
  notifies: true,
};

/** Creates an offer to assist to these candidates; nobody is notified yet. */
export async function offered(
  people: readonly { id: number }[],
  given: Partial<NewAssistance> = {},
  couponCode: string | null = "LEARN-2025",
) {
  const recipients = people.map(({ id }) => ({ candidateId: id, couponCode }));
  const offer = await createAssistance(actor, recipients, { ...plain, ...given });
  return { ...offer, ids: offer.recipients.map(({ id }) => id) };
}

export const notify = (ids: readonly number[]) =>
  inTransaction((tx) => notifyRecipients(tx, actor.accountId, ids));

export async function notifiedOffer(given: Partial<NewAssistance> = {}) {
  const person = await candidate();
  const offer = await offered([person], given);
  const [id = 0] = await notify(offer.ids);
  const [link] = await database()
    .select()
    .from(tables.links)
    .where(eq(tables.links.recipientId, id));
  return { ...offer, id, person, linkId: link!.id };
}

export async function recipient(id: number) {
  const [row] = await database()
    .select()
    .from(tables.assistanceRecipients)
    .where(eq(tables.assistanceRecipients.id, id));
  return row!;
}
