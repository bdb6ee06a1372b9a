import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { createAccount, createMember, createOffer, memberActor } from "@/lib/testing/factories";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

let actor: Actor;

beforeAll(async () => {
  const account = await createAccount();
  const { userId } = await createMember({ accountId: account.id, role: "owner" });
  actor = memberActor(account.id, userId);
});

afterAll(closeDatabase);

const recorded = (offerId: number, type: string) =>
  Promise.all([
    database().$count(
      tables.events,
      and(eq(tables.events.offerId, offerId), like(tables.events.type, type)),
    ),
    database().$count(
      tables.auditEntries,
      and(
        eq(tables.auditEntries.accountId, actor.accountId),
        eq(tables.auditEntries.subjectId, String(offerId)),
        like(tables.auditEntries.action, type),
      ),
    ),
  ]);

test("one of many answers wins, and only it is recorded", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await createOffer(actor, { status: "sent" });
    const answers = ["accepted", "declined", "withdrawn"] as const;
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) =>
        transitionOffer(actor, id, answers[at % 3] ?? "accepted"),
      ),
    );
    const won = results.flatMap((each) => (each.status === "fulfilled" ? [each.value.status] : []));
    expect(new Set(won).size).toBe(1);
    expect(won).toHaveLength(4);
    expect(await recorded(id, `offer.${won[0]}`)).toEqual([1, 1]);
    for (const lost of answers.filter((each) => each !== won[0])) {
      expect(await recorded(id, `offer.${lost}`)).toEqual([0, 0]);
    }
  }
});

test("every one of many updates becomes a version, in an unbroken row", async () => {
  const { id } = await createOffer(actor);
  const salaries = Array.from({ length: 20 }, (_, at) => 50_000 + at);
  await Promise.all(salaries.map((salary) => updateOffer(actor, id, { salary })));
  const versions = await database()
    .select({ number: tables.offerVersions.number, salary: tables.offerVersions.salary })
    .from(tables.offerVersions)
    .where(eq(tables.offerVersions.offerId, id))
    .orderBy(tables.offerVersions.number);
  expect(versions.map(({ number }) => number)).toEqual(
    Array.from({ length: 21 }, (_, at) => at + 1),
  );
  expect(
    versions
      .slice(1)
      .map(({ salary }) => salary)
      .toSorted(),
  ).toEqual(salaries);
  expect(await recorded(id, "offer.updated")).toEqual([20, 20]);
});

test("updates and a status at once neither lose nor overtake each other", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await createOffer(actor, { status: "sent" });
    const results = await Promise.allSettled([
      updateOffer(actor, id, { salary: 61_000 }),
      transitionOffer(actor, id, "pending"),
      updateOffer(actor, id, { salary: 62_000, status: "pending" }),
      transitionOffer(actor, id, "pending"),
    ]);
    expect(results.map(({ status }) => status)).toEqual(Array(4).fill("fulfilled"));
    expect(await recorded(id, "offer.updated")).toEqual([2, 2]);
    expect(await recorded(id, "offer.opened")).toEqual([1, 0]);
    expect(await recorded(id, "offer.pending")).toEqual([0, 1]);
  }
});

test("a change inside a transaction is undone with it", async () => {
  const { id } = await createOffer(actor, { status: "sent" });
  const undone = inTransaction(async () => {
    await transitionOffer(actor, id, "pending");
    await updateOffer(actor, id, { salary: 63_000 });
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  expect(await recorded(id, "offer.updated")).toEqual([0, 0]);
  expect(await recorded(id, "offer.opened")).toEqual([0, 0]);
});
