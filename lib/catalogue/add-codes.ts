import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { catalogueCodes } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { AddCodesInput, AddedCodes } from "./schema";

/**
 * Adds codes to the catalogue of their kind, in one statement. Existing codes take the given name;
 * the last of duplicates counts.
 */
export async function addCodes(actor: Actor, { kind, codes }: AddCodesInput): Promise<AddedCodes> {
  requirePermission(actor, "eligibility.write");
  const names = new Map(codes.map(({ code, name }) => [code, name]));
  const given = [...names].map(([code, name]) => ({ code, name })).sort(byCode);
  return inTransaction(async (tx) => {
    const rows = await tx.execute<{ isNew: boolean }>(sql`
      insert into ${catalogueCodes} (account_id, kind, code, name)
      select ${actor.accountId}::int, ${kind}::catalogue_kind, given.code, given.name
      from json_to_recordset(${JSON.stringify(given)}::json) as given(code text, name text)
      on conflict on constraint catalogue_codes_pkey do update set name = excluded.name
      where excluded.name <> '' and ${catalogueCodes.name} <> excluded.name
      returning (xmax = 0) as "isNew"`);
    const added = rows.filter(({ isNew }) => isNew).length;
    const renamed = rows.length - added;
    if (rows.length > 0) {
      await recordAudit(tx, actor, [
        {
          action: "catalogue_code.added",
          subjectType: "catalogue_code",
          subjectId: kind,
          data: { added, renamed },
        },
      ]);
    }
    return { added, renamed };
  });
}

/** Sorts codes, so that concurrent calls with the same codes lock in one order. */
const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1);
