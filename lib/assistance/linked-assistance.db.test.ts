import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import {
  actor,
  createOwnAccount,
  notifiedOffer,
  notify,
  offered,
  recipient,
  zone,
} from "@/lib/testing/assistance-fixtures";
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
import { openAssistance } from "./open-assistance";
import { setOptOut } from "./opt-out";
import { resendAssistance } from "./resend-assistance";

const origin = { address: "192.0.2.7", agent: "A browser" };
beforeAll(createOwnAccount);
afterAll(closeDatabase);

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
