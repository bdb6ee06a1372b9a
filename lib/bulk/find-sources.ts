import { count, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/db/client";
import { candidates, eligibilities, offers, tests } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { candidateConditions } from "@/lib/candidates/queries";
import { CandidateListQuery } from "@/lib/candidates/schema";
import { eligibilityConditions } from "@/lib/eligibility/queries";
import { EligibilityListQuery } from "@/lib/eligibility/schema";
import { offerConditions } from "@/lib/offers/list-offers";
import { OfferListQuery } from "@/lib/offers/schema";
import { parseInput } from "@/lib/parse-input";
import { sameAccount } from "@/lib/same-account";
import type { BulkInput } from "./schema";

export type BulkFilter = Record<string, string | number | boolean | string[] | null>;

/** A list whose rows can be selected for a run: every match of its filter, on all pages. */
export interface BulkSource {
  /** Returns at most `limit` ids, in order. */
  find(db: Queryable, actor: Actor, filter: BulkFilter, limit: number): Promise<BulkInput[]>;
  count(db: Queryable, actor: Actor, filter: BulkFilter): Promise<number>;
}

/**
 * Parses a filter in the form of the list's address: texts, comma-separated lists, nothing empty.
 */
function parseFilter<Query>(schema: z.ZodType<Query>, filter: BulkFilter): Query {
  const texts = Object.entries(filter).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(",") : value;
    return text === null || text === "" ? [] : [[name, String(text)]];
  });
  return parseInput(schema, Object.fromEntries(texts), "filter");
}

interface List {
  ids(db: Queryable, condition: SQL | undefined, limit: number): PromiseLike<{ id: number }[]>;
  count(db: Queryable, condition: SQL | undefined): PromiseLike<{ found: number }[]>;
}

const listOf = (table: typeof candidates | typeof offers): List => ({
  ids: (db, condition, limit) =>
    db.select({ id: table.id }).from(table).where(condition).orderBy(table.id).limit(limit),
  count: (db, condition) => db.select({ found: count() }).from(table).where(condition),
});

const ofCandidate = sameAccount(candidates.id, eligibilities.candidateId);
const ofTest = sameAccount(tests.id, eligibilities.testId);

const eligibilityList: List = {
  ids: (db, condition, limit) =>
    db
      .select({ id: eligibilities.id })
      .from(eligibilities)
      .innerJoin(candidates, ofCandidate)
      .innerJoin(tests, ofTest)
      .where(condition)
      .orderBy(eligibilities.id)
      .limit(limit),
  count: (db, condition) =>
    db
      .select({ found: count() })
      .from(eligibilities)
      .innerJoin(candidates, ofCandidate)
      .innerJoin(tests, ofTest)
      .where(condition),
};

function source<Query>(
  list: List,
  permission: Permission,
  schema: z.ZodType<Query>,
  conditions: (actor: Actor, query: Query) => SQL | undefined,
): BulkSource {
  const matching = (actor: Actor, filter: BulkFilter) => {
    requirePermission(actor, permission);
    return conditions(actor, parseFilter(schema, filter));
  };
  return {
    async find(db, actor, filter, limit) {
      const rows = await list.ids(db, matching(actor, filter), limit);
      return rows.map(({ id }) => ({ id: String(id) }));
    },
    async count(db, actor, filter) {
      const [row] = await list.count(db, matching(actor, filter));
      return row?.found ?? 0;
    },
  };
}

export const candidateSource = source(
  listOf(candidates),
  "candidates.read",
  CandidateListQuery.omit({ limit: true, cursor: true }),
  candidateConditions,
);

export const offerSource = source(
  listOf(offers),
  "offers.read",
  OfferListQuery.omit({ limit: true, cursor: true }),
  offerConditions,
);

export const eligibilitySource = source(
  eligibilityList,
  "eligibility.read",
  EligibilityListQuery.omit({ limit: true, cursor: true }),
  eligibilityConditions,
);
