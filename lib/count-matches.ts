import { eq, getTableName, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { statements } from "@/db/statement";
import type { MatchCount } from "./format/match-count";
import {
  type Condition,
  filtersOf,
  type Matches,
  type Placeholders,
  searchValuesOf,
  type Values,
} from "./listing";
import { isPair } from "./search";

interface Asked {
  accountId: number;
  filters: Values;
  search?: string | undefined;
}

interface Shape {
  filters: string[];
  /** How the search matches: by index, or row by row. */
  by: "found" | "each" | undefined;
  hasPair: boolean;
}

/** Matches are counted up to here. */
const maxCount = 10_000;

/** Rows that a search is tried on if it finds too much to ask its indices. */
const maxTried = 1000;

/**
 * Declares the count of a list's matches, on all pages. Costs the same in an account of any size:
 * from 10,000 on, and where a search matches too much to be looked up, it is a lower bound.
 */
export function countMatches(list: Matches): (asked: Asked) => Promise<MatchCount> {
  const { table, conditions, search } = list;
  const name = sql.identifier(getTableName(table));
  const select = (text: string, given: Placeholders): SQL<MatchCount> => {
    const { filters, by, hasPair }: Shape = JSON.parse(text);
    const valueIn = (filter: string) => (given as Record<string, unknown>)[filter];
    const kept = filters.map((filter) =>
      (conditions[filter] as Condition).of(valueIn(filter), given),
    );
    const within = [eq(table.accountId, given.accountId), ...kept];
    if (search && by === "each") {
      return sql`select (count(*) filter (where ${search.each(given)}))::int as count,
        count(*) < ${sql.raw(String(maxTried))} as "isExact"
        from (select ${name}.* from ${table} where ${sql.join(within, sql` and `)}
          limit ${sql.raw(String(maxTried))}) as ${name}`;
    }
    if (search && by === "found") within.push(search.found(given, hasPair));
    return sql`select count(*)::int as count, count(*) < ${sql.raw(String(maxCount))} as "isExact"
      from (select from ${table} where ${sql.join(within, sql` and `)}
        limit ${sql.raw(String(maxCount))}) as matches`;
  };
  const counting = statements<string, Values, MatchCount>(select as never, { plansAnew: true });

  return async ({ accountId, filters: given, search: text }) => {
    const found = text && search?.find ? await search.find(accountId, text) : {};
    const by = text && search ? (found ? "found" : "each") : undefined;
    const hasPair = text !== undefined && isPair(text);
    const shape: Shape = { filters: filtersOf(list, given), by, hasPair };
    const values = { ...given, accountId, ...searchValuesOf(list, text), ...found };
    const counted = await counting(JSON.stringify(shape)).first(database(), values);
    return counted ?? { count: 0, isExact: true };
  };
}
