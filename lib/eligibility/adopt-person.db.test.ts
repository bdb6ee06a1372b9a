import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { auditEntries, candidates, events } from "@/db/schema";
import { createCandidate, createEligibility, createOwner } from "@/lib/testing/factories";

afterAll(closeDatabase);

test("giving a person a candidate ID is recorded like any other change", async () => {
  const owner = await createOwner();
  const { accountId } = owner;
  const updatedAt = new Date("2026-01-01T00:00:00Z");
  const { id, revision, firstName, lastName } = await createCandidate({ accountId, updatedAt });
  const person = { firstName, lastName };
  for (const _again of [1, 2]) {
    await createEligibility(owner, { candidateId: "C-1", personId: id, person });
  }
  const [after] = await database().select().from(candidates).where(eq(candidates.id, id));
  expect(after).toMatchObject({ candidateId: "C-1", revision: revision + 1 });
  expect(after?.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime());
  const recorded = await database()
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.candidateId, id), eq(events.type, "candidate.updated")));
  const audited = await database()
    .select({ data: auditEntries.data })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.accountId, accountId),
        eq(auditEntries.action, "candidate.updated"),
        eq(auditEntries.subjectId, String(id)),
      ),
    );
  expect([recorded, audited]).toEqual(Array(2).fill([{ data: { fields: ["candidateId"] } }]));
});
