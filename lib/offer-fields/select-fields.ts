import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { offerFields } from "@/db/schema";
import type { FieldDefinition } from "./rules";

/**
 * Selects the account's offer fields in order, as one value of a row. With an account that is given
 * to the statement, they are read once for all rows.
 */
export const fieldDefinitions = (accountId: SQLWrapper): SQL<FieldDefinition[]> => sql`
  (select coalesce(json_agg(json_build_object(
    'key', key, 'label', label, 'type', type, 'options', options,
    'required', required, 'isRetired', retired_at is not null) order by position, id), '[]')
  from ${offerFields} where ${offerFields.accountId} = ${accountId})`;
