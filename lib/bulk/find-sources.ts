import { count, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/db/client";
import { candidates, eligibilities, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { candidateConditions } from "@/lib/candidates/match-candidates";
import { CandidateListQuery } from "@/lib/candidates/schema";
import { eligibilityConditions } from "@/lib/eligibility/match-eligibilities";
import { EligibilityListQuery } from "@/lib/eligibility/schema";
import { offerConditions } from "@/lib/offers/match-offers";
import { OfferListQuery } from "@/lib/offers/schema";
import { parseInput } from "@/lib/parse-input";
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

type List = typeof candidates | typeof offers | typeof eligibilities;

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
      const rows = await db
        .select({ id: list.id })
        .from(list)
        .where(matching(actor, filter))
        .orderBy(list.id)
        .limit(limit);
      return rows.map(({ id }) => ({ id: String(id) }));
    },
    async count(db, actor, filter) {
      const [row] = await db.select({ found: count() }).from(list).where(matching(actor, filter));
      return row?.found ?? 0;
    },
  };
}

export const candidateSource = source(
  candidates,
  "candidates.read",
  CandidateListQuery.omit({ limit: true, cursor: true }),
  candidateConditions,
);

export const offerSource = source(
  offers,
  "offers.read",
  OfferListQuery.omit({ limit: true, cursor: true }),
  offerConditions,
);

export const eligibilitySource = source(
  eligibilities,
  "eligibility.read",
  EligibilityListQuery.omit({ limit: true, cursor: true }),
  eligibilityConditions,
);
