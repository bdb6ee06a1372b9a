import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessmentInvitations, partners } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { PartnerDto } from "./schema";
import { type PartnerRow, toPartner } from "./serialize";

/** Lists the account's partners by name, retired ones last; at most 500. */
export async function listPartners(actor: Actor): Promise<PartnerDto[]> {
  requirePermission(actor, "assessments.read");
  return select(database(), eq(partners.accountId, actor.accountId));
}

/** Returns one partner of the account, also inside a transaction. Throws `not_found`. */
export async function getPartnerOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<PartnerDto> {
  requirePermission(actor, "assessments.read");
  const own = and(eq(partners.accountId, actor.accountId), eq(partners.id, id));
  const [partner] = await select(at, own);
  if (!partner) throw notFound("Partner");
  return partner;
}

/** Returns a partner's row with everything needed to call it. Throws `not_found`. */
export async function findPartnerOrThrow(
  at: Queryable,
  accountId: number,
  id: number,
): Promise<PartnerRow> {
  const [partner] = await at
    .select()
    .from(partners)
    .where(and(eq(partners.accountId, accountId), eq(partners.id, id)));
  if (!partner) throw notFound("Partner");
  return partner;
}

const invited = sql<number>`(
  select ${count()}::int from ${assessmentInvitations} invited
  where invited.account_id = partners.account_id and invited.partner_id = partners.id
)`;

async function select(at: Queryable, condition: SQL | undefined): Promise<PartnerDto[]> {
  const rows = await at
    .select({ partner: partners, invited })
    .from(partners)
    .where(condition)
    .orderBy(sql`${partners.retiredAt} is not null`, asc(partners.name), asc(partners.id))
    .limit(500);
  return rows.map(({ partner, invited: invitations }) => toPartner(partner, invitations));
}
