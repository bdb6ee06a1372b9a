import { and, eq, getTableColumns } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** Joins two tables by these columns, within the same account. */
export const sameAccount = (one: PgColumn, other: PgColumn) =>
  and(eq(accountOf(one), accountOf(other)), eq(one, other));

function accountOf(column: PgColumn): PgColumn {
  const { accountId } = getTableColumns(column.table);
  if (!accountId) throw new Error(`the table of ${column.name} belongs to no account`);
  return accountId as PgColumn;
}
