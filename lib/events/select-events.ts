import { and, desc, eq, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { events } from "@/db/schema";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import type { TimelineEvent } from "./schema";

/** Columns that a timeline shows. */
export const eventColumns = {
  id: events.id,
  type: events.type,
  data: events.data,
  actorKind: events.actorKind,
  actorName: events.actorName,
  createdAt: events.createdAt,
};

type Read<Row> = Omit<Row, "createdAt"> & { createdAt: string };

const toTimeline = <Row extends { createdAt: Date }>(row: Row): Read<Row> => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
});

/** Returns a page from rows that were read with one more than the limit, newest first. */
export const pageOfEvents = <Row extends { id: number; createdAt: Date }>(
  rows: Row[],
  limit: number,
): Page<Read<Row>> => Page.of(rows, limit, ({ id }) => [id]).map(toTimeline);

/** Lists the events of a record of the account, newest first, by page. */
export async function selectEventPage(
  at: Queryable,
  accountId: number,
  ofRecord: SQL,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<TimelineEvent>> {
  const rows = await at
    .select(eventColumns)
    .from(events)
    .where(and(eq(events.accountId, accountId), ofRecord, olderThan(events.id, paging.cursor)))
    .orderBy(desc(events.id))
    .limit(paging.limit + 1);
  return pageOfEvents(rows, paging.limit);
}

const largestTimeline = 200;

/** Lists the newest 200 events of a record, newest first. */
export const selectNewestEvents = async (
  at: Queryable,
  accountId: number,
  ofRecord: SQL,
): Promise<TimelineEvent[]> =>
  (await selectEventPage(at, accountId, ofRecord, { limit: largestTimeline })).rows;
