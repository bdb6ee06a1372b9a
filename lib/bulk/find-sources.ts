import type { SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/db/client";
import { candidates, eligibilities, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { candidateConditions } from "@/lib/candidates/match-candidates";
import { countMatchingCandidates } from "@/lib/candidates/queries";
import { CandidateListQuery } from "@/lib/candidates/schema";
import { eligibilityConditions } from "@/lib/eligibility/match-eligibilities";
import { countMatchingEligibilities } from "@/lib/eligibility/queries";
import { EligibilityListQuery } from "@/lib/eligibility/schema";
import type { MatchCount } from "@/lib/format/match-count";
import { countMatchingOffers } from "@/lib/offers/list-offers";
import { offerConditions } from "@/lib/offers/match-offers";
import { OfferListQuery } from "@/lib/offers/schema";
import { parseInput } from "@/lib/parse-input";
import type { BulkInput } from "./schema";

export type BulkFilter = Record<string, string | number | boolean | string[] | null>;

/** A list whose rows can be selected for a run: every match of its filter, on all pages. */
export interface BulkSource {
  /** Returns at most `limit` ids, in order. */
  find(db: Queryable, actor: Actor, filter: BulkFilter, limit: number): Promise<BulkInput[]>;
  count(actor: Actor, filter: BulkFilter): Promise<MatchCount>;
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

interface Given<Query> {
  list: typeof candidates | typeof offers | typeof eligibilities;
  permission: Permission;
  schema: z.ZodType<Query>;
  conditions(actor: Actor, query: Query): SQL | undefined;
  count(actor: Actor, query: Query): Promise<MatchCount>;
}

function source<Query>({ list, permission, schema, conditions, count }: Given<Query>): BulkSource {
  return {
    async find(db, actor, filter, limit) {
      requirePermission(actor, permission);
      const rows = await db
        .select({ id: list.id })
        .from(list)
        .where(conditions(actor, parseFilter(schema, filter)))
        .orderBy(list.id)
        .limit(limit);
      return rows.map(({ id }) => ({ id: String(id) }));
    },
    count: async (actor, filter) => count(actor, parseFilter(schema, filter)),
  };
}

export const candidateSource = source({
  list: candidates,
  permission: "candidates.read",
  schema: CandidateListQuery.omit({ limit: true, cursor: true }),
  conditions: candidateConditions,
  count: countMatchingCandidates,
});

export const offerSource = source({
  list: offers,
  permission: "offers.read",
  schema: OfferListQuery.omit({ limit: true, cursor: true }),
  conditions: offerConditions,
  count: countMatchingOffers,
});

export const eligibilitySource = source({
  list: eligibilities,
  permission: "eligibility.read",
  schema: EligibilityListQuery.omit({ limit: true, cursor: true }),
  conditions: eligibilityConditions,
  count: countMatchingEligibilities,
});
