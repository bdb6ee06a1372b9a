import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import {
  createAccount,
  createAssistance,
  createCandidate,
  createMember,
  memberActor,
} from "@/lib/testing/factories";
import { answerAssistance } from "./answer-assistance";
import { expireRecipients } from "./expire-recipients";
import { findLinkedRecipient } from "./find-linked-recipient";
import { notifyRecipients } from "./notify-recipients";
import { openAssistance } from "./open-assistance";
import { setOptOut } from "./opt-out";
import type { NewAssistance } from "./record-assistance";
import { resendAssistance } from "./resend-assistance";

let actor: Actor;
const origin = { address: "192.0.2.7", agent: "A browser" };
const zone = "Pacific/Kiritimati";

beforeAll(async () => {
  const account = await createAccount({ timeZone: zone, name: "Helping Hands" });
  const member = await createMember({ accountId: account.id, role: "owner" });
  actor = memberActor(account.id, member.userId, "owner", { name: member.name });
});

afterAll(closeDatabase);

const candidate = (overrides = {}) => createCandidate({ accountId: actor.accountId, ...overrides });

const plain = { providerName: "Bright Futures", additionalNotes: "Ask for Maria.", notifies: true };

/** Creates an offer to assist to these candidates; nobody is notified yet. */
async function offered(
  people: readonly { id: number }[],
  given: Partial<NewAssistance> = {},
  couponCode: string | null = "LEARN-2025",
) {
  const recipients = people.map(({ id }) => ({ candidateId: id, couponCode }));
  const offer = await createAssistance(actor, recipients, { ...plain, ...given });
  return { ...offer, ids: offer.recipients.map(({ id }) => id) };
}

const notify = (ids: readonly number[]) =>
  inTransaction((tx) => notifyRecipients(tx, actor.accountId, ids));

async function notifiedOffer(given: Partial<NewAssistance> = {}) {
  const person = await candidate();
  const offer = await offered([person], given);
  const [id = 0] = await notify(offer.ids);
  const [link] = await database()
    .select()
    .from(tables.links)
    .where(eq(tables.links.recipientId, id));
  return { ...offer, id, person, linkId: link!.id };
}

async function recipient(id: number) {
  const [row] = await database()
    .select()
    .from(tables.assistanceRecipients)
    .where(eq(tables.assistanceRecipients.id, id));
  return row!;
}

const eventsOf = (candidateId: number) =>
  database()
    .select({ type: tables.events.type, data: tables.events.data, kind: tables.events.actorKind })
    .from(tables.events)
    .where(
      and(eq(tables.events.accountId, actor.accountId), eq(tables.events.candidateId, candidateId)),
    )
    .orderBy(asc(tables.events.id));

const today = (timeZone: string, days = 0) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-CA", { timeZone });

describe("opening", () => {
  test("is seen once, as the candidate", async () => {
    const { id, linkId, person, publicId } = await notifiedOffer();
    expect(await openAssistance({ linkId, ...origin })).toBe(true);
    expect(await openAssistance({ linkId, ...origin })).toBe(true);
    expect(await recipient(id)).toMatchObject({ status: "seen", seenAt: expect.any(Date) });
    expect(await eventsOf(person.id)).toEqual([
      {
        type: "assistance.seen",
        kind: "candidate",
        data: {
          assistanceOfferId: publicId,
          providerName: "Bright Futures",
          recipientId: id,
          ...origin,
        },
      },
    ]);
  });

  test("does nothing for a closed or unknown link", async () => {
    const { id, linkId } = await notifiedOffer();
    await database()
      .update(tables.links)
      .set({ closedAt: new Date() })
      .where(eq(tables.links.id, linkId));
    for (const closed of [linkId, "nothing"]) {
      expect(await openAssistance({ linkId: closed })).toBe(false);
      expect(await answerAssistance({ linkId: closed }, "accepted")).toBe("closed");
      expect(await findLinkedRecipient(closed)).toBeNull();
    }
    expect((await recipient(id)).status).toBe("notified");
  });
});

describe("answering", () => {
  test("counts once, even when 20 arrive at once", async () => {
    const { id, linkId, person } = await notifiedOffer();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        answerAssistance({ linkId }, index % 2 ? "accepted" : "declined"),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "recorded")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "answered")).toHaveLength(19);
    const [event, ...others] = await eventsOf(person.id);
    expect(others).toEqual([]);
    expect(event?.type).toBe(`assistance.${(await recipient(id)).status}`);
  });

  test("is refused after the last day in the account's zone, but not on it", async () => {
    const due = await notifiedOffer({ answerBy: today(zone) });
    expect(await answerAssistance({ linkId: due.linkId }, "accepted")).toBe("recorded");
    const late = await notifiedOffer({ answerBy: today(zone) });
    await database()
      .update(tables.assistanceOffers)
      .set({ answerBy: today(zone, -1) })
      .where(eq(tables.assistanceOffers.id, (await recipient(late.id)).assistanceOfferId));
    expect(await answerAssistance({ linkId: late.linkId }, "accepted")).toBe("late");
    expect((await findLinkedRecipient(late.linkId))?.status).toBe("expired");
    expect((await recipient(late.id)).status).toBe("notified");
  });
});

describe("the candidate's page", () => {
  test("names the member who created the offer, if exactly one has that name", async () => {
    const { linkId } = await notifiedOffer();
    expect((await findLinkedRecipient(linkId))?.contact?.name).toBe(actor.name);
    await createMember({ accountId: actor.accountId, name: actor.name });
    expect((await findLinkedRecipient(linkId))?.contact).toBeNull();
  });
});

describe("opting out", () => {
  test("applies to the next notification until it is undone, even by a closed link", async () => {
    const { linkId, person } = await notifiedOffer();
    await database()
      .update(tables.links)
      .set({ closedAt: new Date() })
      .where(eq(tables.links.id, linkId));
    expect(await setOptOut({ linkId, ...origin }, true)).toBe(true);
    expect(await setOptOut({ linkId }, true)).toBe(true);
    const next = await offered([person]);
    expect(await notify(next.ids)).toEqual([]);
    await expect(resendAssistance(actor, next.ids[0]!)).rejects.toThrow(
      "The candidate opted out of offers to assist",
    );
    expect(await setOptOut({ linkId }, false)).toBe(true);
    expect(await notify(next.ids)).toEqual(next.ids);
    expect((await eventsOf(person.id)).map(({ type }) => type)).toEqual([
      "assistance.opted_out",
      "assistance.opted_in",
    ]);
    expect(await setOptOut({ linkId: "nothing" }, true)).toBe(false);
  });
});

describe("expiry", () => {
  let west: Actor;

  beforeEach(async () => {
    const account = await createAccount({ timeZone: "Pacific/Pago_Pago" });
    const { userId } = await createMember({ accountId: account.id, role: "owner" });
    west = memberActor(account.id, userId);
  });

  test("follows the end of the day in the account's time zone, and leaves answers unchanged", async () => {
    const day = today("Pacific/Pago_Pago");
    const person = await createCandidate({ accountId: west.accountId });
    const { recipients } = await createAssistance(west, [{ candidateId: person.id }], {
      answerBy: day,
    });
    const answered = await notifiedOffer();
    await answerAssistance({ linkId: answered.linkId }, "accepted");
    const open = await notifiedOffer();
    for (const { id } of [answered, open]) {
      await database()
        .update(tables.assistanceOffers)
        .set({ answerBy: day })
        .where(eq(tables.assistanceOffers.id, (await recipient(id)).assistanceOfferId));
    }
    const endless = await notifiedOffer();
    await expireRecipients();
    expect((await recipient(open.id)).status, "25 hours further east").toBe("expired");
    expect((await recipient(recipients[0]!.id)).status).toBe("recorded");
    expect((await recipient(answered.id)).status).toBe("accepted");
    expect((await recipient(endless.id)).status).toBe("notified");
    expect(await answerAssistance({ linkId: open.linkId }, "accepted")).toBe("late");
  });
});
