import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { createAccount, createMember, createOffer, memberActor } from "@/lib/testing/factories";
import { answerOffer } from "./answer-offer";
import { deleteOffer } from "./delete-offer";
import { findLinkedOffer } from "./find-linked-offer";
import { openOffer } from "./open-offer";
import { resendOffer } from "./resend-offer";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

let actor: Actor;

beforeAll(async () => {
  const account = await createAccount({ timeZone: "America/Los_Angeles" });
  const { userId } = await createMember({ accountId: account.id, role: "owner" });
  actor = memberActor(account.id, userId);
});

afterAll(closeDatabase);

async function sentOffer(input: Parameters<typeof createOffer>[1] = {}) {
  const { id } = await createOffer(actor, { status: "sent", ...input });
  const [link] = await database().select().from(tables.links).where(eq(tables.links.offerId, id));
  return { id, linkId: link!.id };
}

const eventsOf = (offerId: number, type: string) =>
  database()
    .select()
    .from(tables.events)
    .where(and(eq(tables.events.offerId, offerId), eq(tables.events.type, type)));

const messagesOf = (offerId: number) =>
  database()
    .select({ status: tables.outboxMessages.status })
    .from(tables.outboxMessages)
    .where(eq(tables.outboxMessages.offerId, offerId))
    .orderBy(tables.outboxMessages.id);

const acceptance = (version = 1, typedName = "Ada Lovelace", askedName: string | null = null) => ({
  ...{ status: "accepted" as const, version, typedName, askedName },
});
const origin = { address: "192.0.2.7", agent: "A browser" };

describe("opening", () => {
  test("changes a sent offer to pending once, as the candidate", async () => {
    const { id, linkId } = await sentOffer();
    expect(await openOffer({ linkId, ...origin })).toBe(true);
    expect(await openOffer({ linkId, ...origin })).toBe(true);
    const events = await eventsOf(id, "offer.opened");
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      actorKind: "candidate",
      actorName: "Ada Lovelace",
      data: { from: "sent", ...origin },
    });
    expect((await findLinkedOffer(linkId))?.status).toBe("pending");
  });

  test("does nothing for an offer that was withdrawn, deleted or never sent", async () => {
    const withdrawn = await sentOffer();
    await transitionOffer(actor, withdrawn.id, "withdrawn");
    const deleted = await sentOffer();
    await deleteOffer(actor, deleted.id);
    for (const linkId of [withdrawn.linkId, deleted.linkId, "nothing"]) {
      expect(await openOffer({ linkId })).toBe(false);
      expect(await findLinkedOffer(linkId)).toBeNull();
      expect(await answerOffer({ linkId }, acceptance())).toBe("closed");
    }
  });
});

describe("answering", () => {
  test("records who accepted which letter, and from where", async () => {
    const { id, linkId } = await sentOffer();
    expect(await answerOffer({ linkId, ...origin }, acceptance())).toBe("recorded");
    const offer = await findLinkedOffer(linkId);
    expect(offer).toMatchObject({
      status: "accepted",
      answer: { status: "accepted", typedName: "Ada Lovelace", byCandidate: true },
    });
    const [event] = await eventsOf(id, "offer.accepted");
    expect(event?.data).toEqual({
      from: "sent",
      version: 1,
      letterHash: offer?.letterHash,
      typedName: "Ada Lovelace",
      ...origin,
    });
  });

  test("asks about each other name once, and records that it differs", async () => {
    const { id, linkId } = await sentOffer();
    expect(await answerOffer({ linkId }, acceptance(1, "Ada King"))).toBe("other_name");
    const corrected = acceptance(1, "Eve King", "Ada King");
    expect(await answerOffer({ linkId }, corrected)).toBe("other_name");
    expect(await eventsOf(id, "offer.accepted")).toHaveLength(0);
    const confirmed = acceptance(1, "Eve King", "Eve King");
    expect(await answerOffer({ linkId }, confirmed)).toBe("recorded");
    const [event] = await eventsOf(id, "offer.accepted");
    expect(event?.data).toMatchObject({
      ...{ typedName: "Eve King", nameDiffers: true, candidateName: "Ada Lovelace" },
    });
  });

  test("records reasons to decline", async () => {
    const { id, linkId } = await sentOffer({ status: "pending" });
    const declining = {
      ...{ status: "declined" as const, version: 1 },
      ...{ chosenReason: "Place of work", reason: "Too far away" },
    };
    expect(await answerOffer({ linkId }, declining)).toBe("recorded");
    const [event] = await eventsOf(id, "offer.declined");
    expect(event?.data).toMatchObject({
      ...{ from: "pending", chosenReason: "Place of work", reason: "Too far away" },
    });
    expect((await findLinkedOffer(linkId))?.answer).toMatchObject({
      ...{ status: "declined", chosenReason: "Place of work", reason: "Too far away", version: 1 },
    });
  });

  test("counts once, even if 20 arrive at once", async () => {
    const { id, linkId } = await sentOffer();
    const declining = { status: "declined" as const, version: 1, chosenReason: null, reason: null };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        answerOffer({ linkId }, index % 2 ? acceptance() : declining),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "recorded")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "answered")).toHaveLength(19);
    const answers = [await eventsOf(id, "offer.accepted"), await eventsOf(id, "offer.declined")];
    expect(answers.flat()).toHaveLength(1);
  });

  test("is refused for a letter that has changed since", async () => {
    const { id, linkId } = await sentOffer();
    await updateOffer(actor, id, { salary: 90_000 });
    expect(await answerOffer({ linkId }, acceptance(1))).toBe("changed");
    expect(await eventsOf(id, "offer.accepted")).toHaveLength(0);
    expect(await answerOffer({ linkId }, acceptance(2))).toBe("recorded");
  });

  test("is refused after the last day, but not on it", async () => {
    const late = await sentOffer({ expiryDate: "2024-04-01" });
    expect(await answerOffer({ linkId: late.linkId }, acceptance())).toBe("late");
    const today = new Date().toLocaleDateString("en-CA", { timeZone: "America/Los_Angeles" });
    const due = await sentOffer({ expiryDate: today });
    expect(await answerOffer({ linkId: due.linkId }, acceptance())).toBe("recorded");
  });
});

describe("resending a letter", () => {
  test("replaces a queued letter", async () => {
    const { id } = await sentOffer();
    await resendOffer(actor, id);
    expect(await messagesOf(id)).toEqual([{ status: "cancelled" }, { status: "queued" }]);
    expect(await eventsOf(id, "offer.resent")).toHaveLength(1);
  });

  test("is refused for an offer that is no longer open", async () => {
    for (const status of ["draft", "accepted", "declined", "withdrawn"] as const) {
      const { id } = await createOffer(actor, { status });
      await expect(resendOffer(actor, id)).rejects.toThrow(
        `Cannot resend the letter of a ${status} offer`,
      );
    }
  });
});
