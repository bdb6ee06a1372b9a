import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { events, links, offerQuestions } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { listNotifications } from "@/lib/notifications/queries";
import { createOffer, createOwner } from "@/lib/testing/factories";
import { answerOffer } from "./answer-offer";
import { answerQuestion } from "./answer-question";
import { listQuestions } from "./list-questions";
import { type AskedQuestion, recordQuestion } from "./record-question";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

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

const ask = (linkId: string, question: string, given: Partial<AskedQuestion> = {}) =>
  recordQuestion({ linkId }, { question, version: 1, ...given });

const eventsOf = (offerId: number) =>
  database()
    .select()
    .from(events)
    .where(and(eq(events.offerId, offerId), eq(events.type, "offer.asked")))
    .orderBy(events.id);

const texts = async (offerId: number) =>
  (await listQuestions(owner, offerId)).map(({ question }) => question);

test("a question is recorded with its version, and members are notified of it", async () => {
  const { id, linkId } = await sentOffer();
  const origin = { address: "192.0.2.7", agent: "A browser" };
  const question = "When can I move?";
  expect(await recordQuestion({ linkId, ...origin }, { question, version: 1 })).toBe("recorded");
  const [stored] = await listQuestions(owner, id);
  expect(stored).toEqual({
    ...{ id: expect.any(Number), version: 1, question, askedAt: expect.any(String) },
    ...{ answer: null, answeredAt: null, answeredBy: null },
  });
  expect(await eventsOf(id)).toMatchObject([
    {
      ...{ actorKind: "candidate", actorName: "Ada Lovelace" },
      data: { version: 1, questionId: stored?.id, question, ...origin },
    },
  ]);
  const { rows } = await listNotifications(owner, { limit: 50 });
  expect(rows).toMatchObject([{ kind: "question", detail: question, offerId: id }]);
});

test("a form that was sent twice stores one question, and another text another", async () => {
  const { id, linkId } = await sentOffer();
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => ask(linkId, "Twice?")));
  expect(new Set(outcomes)).toEqual(new Set(["recorded"]));
  expect(await texts(id)).toEqual(["Twice?"]);
  expect(await eventsOf(id)).toHaveLength(1);
  const [first] = await listQuestions(owner, id);
  const reference = { id, offerQuestionId: first?.id ?? 0 };
  await answerQuestion(owner, reference, { answer: "Yes" });
  await ask(linkId, "Twice?");
  await ask(linkId, "Three times?");
  expect(await texts(id)).toEqual(["Three times?", "Twice?", "Twice?"]);
});

test("the version is the one that was shown, else the current one", async () => {
  const { id, linkId } = await sentOffer();
  await updateOffer(owner, id, { salary: 123_000 });
  await ask(linkId, "seen", { version: 1 });
  await ask(linkId, "unknown", { version: 0 });
  await ask(linkId, "impossible", { version: 99 });
  expect((await listQuestions(owner, id)).map(({ version }) => version)).toEqual([2, 2, 1]);
});

test("five are recorded a day, even if ten arrive at once, and twenty in all", async () => {
  const { id, linkId } = await sentOffer();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => ask(linkId, `Question ${index}`)),
  );
  expect(outcomes.filter((outcome) => outcome === "too_many")).toHaveLength(5);
  expect(await texts(id)).toHaveLength(5);
  const age = () =>
    database()
      .update(offerQuestions)
      .set({ askedAt: sql`asked_at - interval '1 day'` })
      .where(eq(offerQuestions.offerId, id));
  for (let day = 1; day <= 4; day += 1) {
    await age();
    for (let each = 0; each < 5; each += 1) await ask(linkId, `Day ${day}, ${each}`);
  }
  expect(await texts(id)).toHaveLength(20);
  await age();
  expect(await ask(linkId, "One more?")).toBe("too_many");
});

test("none is recorded once the offer is answered, late or closed", async () => {
  const answered = await sentOffer();
  const answer = { status: "declined" as const, version: 1, chosenReason: null, reason: null };
  await answerOffer({ linkId: answered.linkId }, answer);
  expect(await ask(answered.linkId, "Why?")).toBe("answered");
  const late = await sentOffer({ expiryDate: "2024-04-01" });
  expect(await ask(late.linkId, "Why?")).toBe("late");
  const withdrawn = await sentOffer();
  await transitionOffer(owner, withdrawn.id, "withdrawn");
  expect(await ask(withdrawn.linkId, "Why?")).toBe("closed");
  for (const { id } of [answered, late, withdrawn]) {
    expect(await texts(id)).toEqual([]);
    expect(await eventsOf(id)).toEqual([]);
  }
});
