import { getTableName, sql } from "drizzle-orm";
import { database } from "@/db/client";
import {
  assessmentInvitations,
  assistanceRecipients,
  candidates,
  eligibilities,
  links,
  outboxMessages,
} from "@/db/schema";

/** Tables that a run fills, and that the rows of others refer to. */
const growing = [
  ...[candidates, eligibilities, assistanceRecipients, assessmentInvitations],
  ...[links, outboxMessages],
];

/** From here on the database's own statistics are good enough. */
const fewRows = 1000;

/**
 * Updates the database's statistics of tables that it takes for nearly empty. It plans the check of
 * a foreign key once for each connection; on a table without statistics every index that begins with
 * the account looks alike to it, and a large run would read all rows of the account for each new one
 * until the database notices by itself, after a minute or more.
 */
export async function updateStatistics(): Promise<void> {
  for (const table of growing) {
    const [known] = await database().execute<{ rows: number }>(sql`
      select reltuples as rows from pg_class where oid = ${getTableName(table)}::regclass`);
    if (!known || known.rows >= fewRows) continue;
    await database().execute(sql`analyze (skip_locked) ${table}`);
  }
}
