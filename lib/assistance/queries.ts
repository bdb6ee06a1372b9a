import { and, eq, inArray, isNull, like, or, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import {
  assistanceOffers,
  assistanceRecipients,
  candidates,
  couponPools,
  templates,
} from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { containing, folded } from "@/lib/search";
import { recipientCounts } from "./count-recipients";
import { type AssistanceListQuery, isPublicId } from "./rules";
import type { AssistanceDetail, AssistanceRow, ProviderRow } from "./schema";

const rowColumns = {
  id: assistanceOffers.id,
  publicId: assistanceOffers.publicId,
  providerName: assistanceOffers.providerName,
  reason: assistanceOffers.reason,
  source: assistanceOffers.source,
  actorKind: assistanceOffers.actorKind,
  actorName: assistanceOffers.actorName,
  answerBy: assistanceOffers.answerBy,
  createdAt: assistanceOffers.createdAt,
};

const countColumns = (counts: ReturnType<typeof recipientCounts>) => ({
  recorded: counts.recorded,
  notified: counts.notified,
  seen: counts.seen,
  accepted: counts.accepted,
  declined: counts.declined,
  expired: counts.expired,
});

/** Lists the account's offers to assist with their recipient counts, page by page. */
export async function listAssistance(
  actor: Actor,
  query: AssistanceListQuery,
): Promise<Page<AssistanceRow>> {
  requirePermission(actor, "assistance.read");
  const page = keyset({
    column: assistanceOffers.createdAt,
    id: assistanceOffers.id,
    type: "timestamptz",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  // Selects the page before counting recipients, so that only its own are counted.
  const chosen = database()
    .select({ id: assistanceOffers.id })
    .from(assistanceOffers)
    .where(and(...filters(actor, query), page.after))
    .orderBy(...page.orderBy)
    .limit(query.limit + 1);
  const counts = recipientCounts();
  const rows = await database()
    .select({ ...rowColumns, counts: countColumns(counts) })
    .from(assistanceOffers)
    .innerJoinLateral(counts, sql`true`)
    .where(
      and(eq(assistanceOffers.accountId, actor.accountId), inArray(assistanceOffers.id, chosen)),
    )
    .orderBy(...page.orderBy);
  return Page.of(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]).map(
    ({ id: _, ...row }) => ({ ...row, createdAt: row.createdAt.toISOString() }),
  );
}

function filters(actor: Actor, query: AssistanceListQuery): (SQL | undefined)[] {
  return [
    eq(assistanceOffers.accountId, actor.accountId),
    query.reason && inArray(assistanceOffers.reason, query.reason),
    query.source && eq(assistanceOffers.source, query.source),
    query.provider ? eq(assistanceOffers.providerName, query.provider) : undefined,
    query.search ? matching(query.search) : undefined,
  ];
}

/** Matches offers to assist by id, or by text in provider, creator or notes. */
function matching(search: string): SQL | undefined {
  const pattern = containing(search);
  return or(
    like(folded(assistanceOffers.providerName), pattern),
    like(folded(assistanceOffers.actorName), pattern),
    like(folded(assistanceOffers.additionalNotes), pattern),
    eq(assistanceOffers.publicId, search),
  );
}

/** Lists the service providers by name; at most 50 that contain the text. */
export async function listProviders(
  actor: Actor,
  { search }: { search?: string | undefined },
): Promise<ProviderRow[]> {
  requirePermission(actor, "assistance.read");
  return database()
    .selectDistinct({ name: assistanceOffers.providerName })
    .from(assistanceOffers)
    .where(
      and(
        eq(assistanceOffers.accountId, actor.accountId),
        search ? like(folded(assistanceOffers.providerName), containing(search)) : undefined,
      ),
    )
    .orderBy(assistanceOffers.providerName)
    .limit(50);
}

/** Returns one offer to assist with its recipient counts. Throws `not_found`. */
export async function getAssistanceOrThrow(
  actor: Actor,
  publicId: string,
): Promise<AssistanceDetail> {
  requirePermission(actor, "assistance.read");
  const own = await ownAssistance(actor, publicId);
  const { accountId } = actor;
  const counts = recipientCounts();
  const notifiable = database()
    .select({ people: sql<number>`count(*)::int`.as("people") })
    .from(assistanceRecipients)
    .innerJoin(candidates, recipientCandidate)
    .where(
      and(
        eq(assistanceRecipients.accountId, accountId),
        eq(assistanceRecipients.assistanceOfferId, own.id),
        canBeNotified,
      ),
    )
    .as("notifiable");
  const [row] = await database()
    .select({
      ...rowColumns,
      additionalNotes: assistanceOffers.additionalNotes,
      notifies: assistanceOffers.notifies,
      template: { id: templates.id, name: templates.name },
      pool: { id: couponPools.id, name: couponPools.name },
      counts: countColumns(counts),
      notifiable: notifiable.people,
    })
    .from(assistanceOffers)
    .innerJoinLateral(counts, sql`true`)
    .innerJoin(notifiable, sql`true`)
    .leftJoin(
      templates,
      and(eq(templates.accountId, accountId), eq(templates.id, assistanceOffers.templateId)),
    )
    .leftJoin(
      couponPools,
      and(eq(couponPools.accountId, accountId), eq(couponPools.id, assistanceOffers.poolId)),
    )
    .where(and(eq(assistanceOffers.accountId, accountId), eq(assistanceOffers.id, own.id)));
  if (!row) throw notFound("Offer to assist");
  const { id: _, ...rest } = row;
  return { ...rest, createdAt: row.createdAt.toISOString() };
}

/**
 * Returns the fields of an offer to assist that other operations need, also inside a transaction.
 * Throws `not_found`.
 */
export async function ownAssistance(
  actor: Actor,
  publicId: string,
  from: Queryable = database(),
): Promise<{ id: number; answerBy: string | null; providerName: string }> {
  if (!isPublicId(publicId)) throw notFound("Offer to assist");
  const [row] = await from
    .select({
      id: assistanceOffers.id,
      answerBy: assistanceOffers.answerBy,
      providerName: assistanceOffers.providerName,
    })
    .from(assistanceOffers)
    .where(
      and(eq(assistanceOffers.accountId, actor.accountId), eq(assistanceOffers.publicId, publicId)),
    );
  if (!row) throw notFound("Offer to assist");
  return row;
}

export const recipientCandidate = sameAccount(candidates.id, assistanceRecipients.candidateId);

/** Recorded only, with an email address and no opt-out. */
export const canBeNotified = and(
  eq(assistanceRecipients.status, "recorded"),
  sql`${candidates.email} <> ''`,
  isNull(candidates.optedOutAt),
);
