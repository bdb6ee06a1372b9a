import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { assessments } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { ListQuery, ServedAssessments } from "./contract-schema";
import { requirePartner } from "./require-partner";

/** Limit of the contract's list, which has no pages. */
const maxServed = 1000;

/**
 * Lists the account's published assessments by name, up to a thousand. Throws `forbidden` for
 * another partner, and `invalid` if an API key names none.
 */
export async function listServedAssessments(
  actor: Actor,
  query: ListQuery,
): Promise<ServedAssessments> {
  requirePartner(actor, query.partner_uuid, query.partner_account_id);
  const uuid = query.partner_uuid || actor.partner?.uuid;
  if (!uuid) {
    throw new AppError("invalid", "Validation failed", { details: { partner_uuid: ["Required"] } });
  }
  const accountId = query.partner_account_id || actor.partner?.accountId;
  const rows = await database()
    .select({
      id: assessments.externalId,
      name: assessments.name,
      customId: assessments.customId,
    })
    .from(assessments)
    .where(and(eq(assessments.accountId, actor.accountId), eq(assessments.status, "published")))
    .orderBy(asc(assessments.name), asc(assessments.id))
    .limit(maxServed);
  return {
    partner: { uuid, ...(accountId && { account_id: accountId }) },
    assessments: rows.map(({ id, name, customId }) => ({
      ...{ id, name },
      ...(customId && { custom_id: customId }),
    })),
  };
}
