import { type Column, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { database } from "@/db/client";
import { listOf, oneOf, statements } from "@/db/statement";
import { containing, isPair, pairValues } from "./search";
import { allIds, fewIds, nearIds, type Order, sorted } from "./walk";

export type Values = Record<string, unknown>;

/** What stands for the values of a search. */
type Searched = "pattern" | "pair" | "ending" | "number" | "people" | "posts" | "found";
export type Placeholders = Record<"accountId" | "value" | "id" | Searched, Placeholder>;

/** The condition of a filter, given its value or what stands for it in a statement. */
export interface Condition {
  of(value: unknown, given: Readonly<Record<string, unknown>>): SQL;
  /** The same for a list of one value, as an index in the order of a sort needs it. */
  ofOne?: (value: Placeholder) => SQL;
}

/** Returns the condition that a column has the given value. */
export const equals = (column: Column): Condition => ({ of: (value) => sql`${column} = ${value}` });

/** Returns the condition that a column has one of the given values. */
export const isOneOf = (column: Column): Condition => ({
  of: (list) => oneOf(column, list as Placeholder),
  ofOne: (list) => sql`${column} = (${listOf(column, list)})[1]`,
});

/** Returns the conditions of a list's filters with their values, for statements of its matches. */
export const conditionsOf = (
  conditions: Readonly<Record<string, Condition>>,
  given: Values,
  accountId: number,
): SQL[] =>
  Object.entries(conditions).flatMap(([name, { of }]) =>
    given[name] === undefined ? [] : [of(given[name], { ...given, accountId })],
  );

interface Sort {
  column: Column | SQL;
  type: Order["type"];
  /** Filters that an index has before the sort's column: the first of them is used. */
  before?: readonly string[];
  /** Filters on the sort's column. */
  along?: readonly string[];
  /** What other filters say of the sort's column, so that the order is walked only there. */
  bounds?: Readonly<Record<string, SQL>>;
}

interface Search {
  /** Rows that a search is tried on in the list's order, before it asks its indices. */
  stretch: number;
  /** Matches row by row: `pattern` is for `like`. */
  each(given: Placeholders): SQL;
  /** Matches by index, with what `find` found. */
  found(given: Placeholders, hasPair: boolean): SQL;
  values?(text: string): Values;
  /** Finds what `found` needs; null if that is too much. */
  find?(accountId: number, text: string): Promise<Values | null>;
}

/** What a list's filters and search match. */
export interface Matches {
  table: PgTable & { id: PgColumn; accountId: PgColumn };
  conditions: Record<string, Condition>;
  /** Filters that match so few rows that their index is always best. */
  narrow?: readonly string[];
  /** Filters whose index has all that orders need, so that few matches are looked up at once. */
  covered?: readonly string[];
  search?: Search;
}

interface Listing<Row> extends Matches {
  sorts: Record<string, Sort>;
  /** Reads the rows of these IDs, in this order. */
  select(ids: SQL, orderBy: SQL): { execute(): Promise<Row[]> };
}

interface Asked {
  accountId: number;
  /** The name of a sort, after `-` if it is descending. */
  sort: string;
  filters: Values;
  search?: string | undefined;
  /** Value and ID of the last row before the page. */
  after?: readonly [string | number, number] | undefined;
  limit: number;
}

type Step = "few" | "near" | "all" | "every" | "nearMatches" | "foundMatches" | "everyMatch";

interface Shape {
  step: Step;
  sort: string;
  filters: string[];
  /** Filters whose list has one value. */
  ones: string[];
  isNext: boolean;
  hasPair: boolean;
  rows: number;
}

/** Returns the names of the filters that are given. */
export const filtersOf = ({ conditions }: Pick<Matches, "conditions">, given: Values): string[] =>
  Object.keys(conditions).filter((name) => given[name] !== undefined);

/** Returns the values that a search has in a list's statements. */
export const searchValuesOf = (
  { search }: Pick<Matches, "search">,
  text: string | undefined,
): Values =>
  text ? { pattern: containing(text), ...pairValues(text), ...search?.values?.(text) } : {};

/** Rows that filters are tried on, in order, before their own indices are asked. */
const stretch = 5000;

/** Matches that are sorted before the order is walked, if an index alone gives them. */
const mostCovered = 20_000;

const sizes = [21, 51, 101, 201, 501];

/**
 * Declares a list whose pages cost the same in an account of any size. A page is looked for among
 * the next rows of the list's order, which is fast for filters that match often; if they don't fill
 * it, the filters match so few rows that their own indices find them all. The first is prepared, as
 * its plan is good for any value; the second is planned each time, as its plan depends on them.
 * May return more rows than a page has.
 */
export function listing<Row>(list: Listing<Row>): (asked: Asked) => Promise<Row[]> {
  const { sorts, conditions, narrow = [], covered = [], search } = list;
  const sortOf = (name: string) => sorts[name.replace("-", "")] as Sort;
  const selectPage = (text: string, given: Placeholders) => {
    const shape: Shape = JSON.parse(text);
    const { step, sort, ones, rows, hasPair } = shape;
    const { column, type, before = [], along = [], bounds = {} } = sortOf(sort);
    const order = { column, type, descending: sort.startsWith("-") };
    const has = (name: string) => shape.filters.includes(name);
    const first = before.find(
      (name) => has(name) && (ones.includes(name) || !conditions[name]?.ofOne),
    );
    const isWithin = (name: string) => name === first || along.includes(name);
    const conditionOf = (name: string) => {
      const condition = conditions[name] as Condition;
      const { of, ofOne } = condition;
      const value = (given as Record<string, Placeholder>)[name] as Placeholder;
      return name === first && ofOne ? ofOne(value) : of(value, given);
    };
    const within = [
      eq(list.table.accountId, given.accountId),
      ...(shape.isNext ? [isAfter(order, list.table.id, given)] : []),
      ...shape.filters.filter(isWithin).map(conditionOf),
      ...shape.filters.flatMap((name) => bounds[name] ?? []),
    ];
    const filters = shape.filters.filter((name) => !isWithin(name)).map(conditionOf);
    if (search && /Match/.test(step)) {
      filters.push(step === "foundMatches" ? search.found(given, hasPair) : search.each(given));
    }
    const choice = { table: list.table, order, within, filters, rows };
    const ids = {
      near: () => nearIds(choice, stretch),
      nearMatches: () => nearIds(choice, search?.stretch),
      every: () => nearIds(choice),
      everyMatch: () => nearIds(choice),
      few: () => fewIds(choice, mostCovered),
      all: () => allIds(choice),
      foundMatches: () => allIds(choice),
    }[step]();
    return list.select(ids, sorted(order, list.table.id));
  };
  const prepared = statements<string, Values, Row>(selectPage as never);
  const planned = statements<string, Values, Row>(selectPage as never, { plansAnew: true });

  return async ({ accountId, sort, filters: given, search: text, after, limit }) => {
    const filters = filtersOf(list, given);
    const ones = filters.filter((name) => (given[name] as unknown[]).length === 1);
    const values = {
      ...given,
      ...{ accountId, value: after?.[0], id: after?.[1] },
      ...searchValuesOf(list, text),
    };
    const read = (step: Step, more: Values = {}) => {
      const rows = sizes.find((size) => size > limit) ?? limit + 1;
      const shape: Shape = {
        ...{ step, sort, filters, ones, isNext: after !== undefined, rows },
        hasPair: text !== undefined && isPair(text),
      };
      const isPlanned = step !== "near" && step !== "nearMatches" && step !== "everyMatch";
      const list = (isPlanned ? planned : prepared)(JSON.stringify(shape));
      return list.all(database(), { ...values, ...more });
    };
    const isExport = limit >= stretch / 10;
    if (isExport && text && search) return read("everyMatch");
    if (isExport && filters.length > 0) return read("every");
    if (text && search) {
      const near = await read("nearMatches");
      if (near.length > limit) return near;
      const found = search.find ? await search.find(accountId, text) : {};
      return found ? read("foundMatches", found) : read("everyMatch");
    }
    if (filters.some((name) => narrow.includes(name))) return read("all");
    const { along = [] } = sortOf(sort);
    if (filters.some((name) => covered.includes(name) && !along.includes(name))) {
      const few = await read("few");
      if (few.length > 0) return few;
    }
    const near = await read("near");
    return near.length > limit || filters.length === 0 ? near : read("all");
  };
}

const isAfter = ({ column, type, descending }: Order, id: PgColumn, given: Placeholders): SQL =>
  sql`(${column}, ${id}) ${descending ? sql`<` : sql`>`}
    (cast(${given.value} as ${sql.raw(type)}), cast(${given.id} as int))`;
