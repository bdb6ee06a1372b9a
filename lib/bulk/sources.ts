import { count, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/db/client";
import { candidates, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { candidateConditions } from "@/lib/candidates/queries";
import { CandidateListQuery } from "@/lib/candidates/schema";
import { offerConditions } from "@/lib/offers/list-offers";
import { OfferListQuery } from "@/lib/offers/schema";
import type { BulkInput } from "./input";
import { parsePart } from "./parse-part";

export type BulkFilter = Record<string, string | number | boolean | string[] | null>;

/** A list whose rows can be chosen for bulk work: all that its filter finds, on every page. */
export interface BulkSource {
  /** At most `limit` of the ids, in the order of the list's ids. */
  find(db: Queryable, actor: Actor, filter: BulkFilter, limit: number): Promise<BulkInput[]>;
  count(db: Queryable, actor: Actor, filter: BulkFilter): Promise<number>;
}

/** A filter as the list's address has it: texts, lists joined by commas, nothing empty. */
function parseFilter<Query>(schema: z.ZodType<Query>, filter: BulkFilter): Query {
  const texts = Object.entries(filter).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(",") : value;
    return text === null || text === "" ? [] : [[name, String(text)]];
  });
  return parsePart("filter", schema, Object.fromEntries(texts));
}

function source<Query>(
  table: typeof candidates | typeof offers,
  permission: "candidates.read" | "offers.read",
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
        .select({ id: table.id })
        .from(table)
        .where(matching(actor, filter))
        .orderBy(table.id)
        .limit(limit);
      return rows.map(({ id }) => ({ id: String(id) }));
    },
    async count(db, actor, filter) {
      const [row] = await db.select({ found: count() }).from(table).where(matching(actor, filter));
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
