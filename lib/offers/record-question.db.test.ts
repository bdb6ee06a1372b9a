import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { events, links } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { listNotifications } from "@/lib/notifications/queries";
import { createOffer, createOwner } from "@/lib/testing/factories";
import { answerOffer } from "./answer-offer";
import { recordQuestion } from "./record-question";
import { transitionOffer } from "./transition-offers";

let owner: Member;

beforeAll(async () => {
  owner = await createOwner();
});

afterAll(closeDatabase);

async function sentOffer(input: Parameters<typeof createOffer>[1] = {}) {
  const { id } = await createOffer(owner, { status: "sent", ...input });
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  return { id, linkId: link?.id ?? "" };
}

const questionsOf = (offerId: number) =>
  database()
    .select()
    .from(events)
    .where(and(eq(events.offerId, offerId), eq(events.type, "offer.asked")))
    .orderBy(events.id);

test("a question is recorded with its version, and members are notified of it", async () => {
  const { id, linkId } = await sentOffer();
  const origin = { address: "192.0.2.7", agent: "A browser" };
  expect(await recordQuestion({ linkId, ...origin }, "When can I move?")).toBe("recorded");
  expect(await questionsOf(id)).toMatchObject([
    {
      ...{ actorKind: "candidate", actorName: "Ada Lovelace" },
      data: { version: 1, question: "When can I move?", ...origin },
    },
  ]);
  const { rows } = await listNotifications(owner, { limit: 50 });
  expect(rows).toMatchObject([{ kind: "question", detail: "When can I move?", offerId: id }]);
});

test("five are recorded a day, even if ten arrive at once", async () => {
  const { id, linkId } = await sentOffer();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => recordQuestion({ linkId }, `Question ${index}`)),
  );
  expect(outcomes.filter((outcome) => outcome === "too_many")).toHaveLength(5);
  expect(await questionsOf(id)).toHaveLength(5);
});

test("none is recorded once the offer is answered, late or closed", async () => {
  const answered = await sentOffer();
  const answer = { status: "declined" as const, version: 1, chosenReason: null, reason: null };
  await answerOffer({ linkId: answered.linkId }, answer);
  expect(await recordQuestion({ linkId: answered.linkId }, "Why?")).toBe("answered");
  const late = await sentOffer({ expiryDate: "2024-04-01" });
  expect(await recordQuestion({ linkId: late.linkId }, "Why?")).toBe("late");
  const withdrawn = await sentOffer();
  await transitionOffer(owner, withdrawn.id, "withdrawn");
  expect(await recordQuestion({ linkId: withdrawn.linkId }, "Why?")).toBe("closed");
  for (const { id } of [answered, late, withdrawn]) expect(await questionsOf(id)).toEqual([]);
});
