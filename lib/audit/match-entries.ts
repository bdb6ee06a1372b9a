import { type Placeholder, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { oneOf, statements } from "@/db/statement";
import { foldText } from "@/lib/format/fold-text";
import { type Condition, equals, isOneOf } from "@/lib/listing";
import { containing, folded } from "@/lib/search";
import { startOfDay } from "@/lib/start-of-day";
import { actionsCalled } from "./rules";
import type { AuditListQuery } from "./schema";

const { action, actor, actorKind, actorName, createdAt, subjectId, subjectType } = auditEntries;

type Given = Record<string, Placeholder>;

/** The condition of each filter of the log. */
export const auditFilters: Record<string, Condition> = {
  action: equals(action),
  actor: isOneOf(actor),
  subjectType: isOneOf(subjectType),
  subjectId: equals(subjectId),
  from: {
    of: (day, { accountId }) =>
      sql`${createdAt} >= ${startOfDay(accountId as number, day as string)}`,
  },
  to: {
    of: (day, { accountId }) =>
      sql`${createdAt} < ${startOfDay(accountId as number, day as string, 1)}`,
  },
  matching: {
    of: (_, given) => {
      const { actions, names, pattern, subject } = given as Given;
      return sql`(${oneOf(action, actions as Placeholder)}
        or (${actorKind} <> 'candidate' and ${oneOf(actorName, names as Placeholder)})
        or (${actorKind} = 'candidate' and ${folded(actorName)} like ${pattern})
        or ${subjectId} = ${subject})`;
    },
  },
};

/**
 * Returns the values of a query's filters. A search becomes the account's actions and names that
 * match it, which are few, so that no entry is read to compare them.
 */
export async function auditFiltersOf(
  accountId: number,
  {
    search,
    actor: actors,
    subjectType: types,
    action: done,
    subjectId: subject,
    ...days
  }: Omit<AuditListQuery, "limit" | "cursor">,
): Promise<Record<string, unknown>> {
  const filters = {
    ...days,
    action: done || undefined,
    actor: actors?.length ? actors : undefined,
    subjectType: types?.length ? types : undefined,
    subjectId: subject || undefined,
  };
  if (!search) return filters;
  const wanted = foldText(search);
  const has = (text: string) => foldText(text).includes(wanted);
  const [actions, names] = await Promise.all(
    (["action", "actor_name"] as const).map((name) =>
      valuesOf(name).all(database(), { accountId }),
    ),
  );
  const called = new Set(actionsCalled(search));
  return {
    ...filters,
    matching: true,
    actions: actions
      ?.map(({ value }) => value)
      .filter((value) => called.has(value) || has(value) || has(value.replaceAll(/[._]/g, " "))),
    names: names?.map(({ value }) => value).filter(has),
    pattern: containing(search),
    subject: search.replace(/^#/, ""),
  };
}

/** Reads the different values of a column, one after the other by its index. */
const valuesOf = statements<"action" | "actor_name", { accountId: number }, { value: string }>(
  (name, { accountId }) => {
    const column = sql.identifier(name);
    const kept = name === "action" ? sql`true` : sql`actor_kind <> 'candidate'`;
    const next = (after: typeof kept) => sql`
      select ${column} as value from ${auditEntries}
      where account_id = ${accountId} and ${kept} and ${after} order by ${column} limit 1`;
    return sql<{ value: string }>`
      with recursive seen as (
        (${next(sql`true`)})
        union all
        select next.value from seen, lateral (${next(sql`${column} > seen.value`)}) as next
      )
      select value from seen`;
  },
);
