import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { statement } from "@/db/statement";
import type { FieldDefinition } from "./rules";
import { fieldDefinitions } from "./select-fields";

const definitions = statement<{ accountId: number }, { fields: FieldDefinition[] }>(
  ({ accountId }) => sql`select ${fieldDefinitions(sql`${accountId}::int`)} as fields`,
);

/** Returns the account's offer fields in order, as values are checked and shown by them. */
export async function findFields(
  accountId: number,
  from: Queryable = database(),
): Promise<FieldDefinition[]> {
  return (await definitions.first(from, { accountId }))?.fields ?? [];
}
