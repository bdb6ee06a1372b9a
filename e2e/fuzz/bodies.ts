import { eq } from "drizzle-orm";
import fc from "fast-check";
import { database } from "@/db/client";
import { candidates } from "@/db/schema";
import type { Tenant } from "../fixtures";
import { partners as createPartners } from "./partner-records";
import * as create from "./records";

/** Generates bodies for calls whose schema leaves open what another part of the body decides. */
export async function bodiesOf(
  name: string,
  tenant: Tenant,
): Promise<fc.Arbitrary<unknown> | undefined> {
  switch (name) {
    case "POST /api/bulk-runs":
      return bulkRuns(tenant);
    case "POST /api/bulk-runs/{id}/rows":
      return fc.record({ from: fc.constantFrom(2, 2, 2, 3), rows: candidateRows });
    case "POST /v1/candidates/offer-to-assist":
      return offersToAssist(tenant);
    default:
      return undefined;
  }
}

const candidateRows = fc.array(
  fc.record({ firstName: fc.lorem(), lastName: fc.lorem(), city: fc.string() }),
  { minLength: 1, maxLength: 5 },
);

async function bulkRuns(tenant: Tenant): Promise<fc.Arbitrary<unknown>> {
  const drafts = (await create.offers(tenant, 5)).map(({ id }) => id);
  const eligible = (await create.eligibilities(tenant, 5)).map(({ id }) => id);
  const partners = (await createPartners(tenant, 1)).map(({ id }) => id);
  const ids = (from: unknown[]) => fc.record({ ids: fc.subarray(from, { minLength: 1 }) });
  const rows = fc.record({ rows: candidateRows });
  return fc.oneof(
    fc.record({ kind: fc.constant("import_candidates"), selection: rows }),
    fc.record({
      kind: fc.constantFrom("send_offers", "withdraw_offers", "print_letters"),
      selection: ids(drafts),
    }),
    fc.record({
      kind: fc.constant("extend_offers"),
      settings: fc.record({ expiryDate: fc.constant("2035-01-31"), notify: fc.boolean() }),
      selection: ids(drafts),
    }),
    fc.record({
      kind: fc.constant("extend_eligibilities"),
      settings: fc.record({ days: fc.integer({ min: 1, max: 3660 }) }),
      selection: ids(eligible),
    }),
    fc.record({
      kind: fc.constant("invite_candidates"),
      settings: fc.record({
        partnerId: fc.constantFrom(...partners),
        assessmentId: fc.lorem({ maxCount: 1 }),
        assessmentName: fc.lorem({ maxCount: 2 }),
        sendInvite: fc.boolean(),
        additionalTime: fc.constantFrom(0, 12.5, 500),
      }),
      selection: fc.record({
        rows: fc.array(
          fc.record({
            candidateId: fc.constantFrom("P-0", "P-1", "P-2", "P-9"),
            additionalTime: fc.constantFrom("", "25", "33.3 %", "much"),
          }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    }),
  );
}

async function offersToAssist(tenant: Tenant): Promise<fc.Arbitrary<unknown>> {
  await create.candidates(tenant, 10);
  const people = await database()
    .select({ publicId: candidates.publicId })
    .from(candidates)
    .where(eq(candidates.accountId, tenant.accountId));
  return fc.record(
    {
      candidates: fc.subarray(people, { minLength: 1 }),
      reason: fc.constantFrom("EDUCATION_SERVICE", "OTHER", null),
      additionalNotes: fc.string(),
    },
    { requiredKeys: ["candidates"] },
  );
}
