import { and, desc, eq, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assistanceRecipients, candidates, links, outboxMessages } from "@/db/schema";
import { build, statement } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { maskCode } from "@/lib/coupons/rules";
import { fullName } from "@/lib/format/names";
import { decodeCursor, Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { containsByIndex } from "@/lib/search";
import { ownAssistance, recipientCandidate } from "./queries";
import type { RecipientListQuery } from "./rules";
import type { RecipientRow } from "./schema";

/** A recipient with the whole code, for exports. */
export interface WholeRecipient extends RecipientRow {
  couponCode: string | null;
}

/**
 * Lists the recipients of an offer to assist in the order they were recorded. Throws `not_found`.
 */
export async function listRecipients(
  actor: Actor,
  publicId: string,
  query: RecipientListQuery,
): Promise<Page<RecipientRow>> {
  requirePermission(actor, "assistance.read");
  const page = await readRecipients(actor, publicId, query);
  return page.map(({ couponCode: _, ...row }) => row);
}

/** Reads recipients with whole codes: only for actors who may see them, after auditing it. */
export async function readRecipients(
  actor: Actor,
  publicId: string,
  query: RecipientListQuery,
): Promise<Page<WholeRecipient>> {
  const { accountId } = actor;
  const { id } = await ownAssistance(actor, publicId);
  const chosen = build
    .select({ id: assistanceRecipients.id })
    .from(assistanceRecipients)
    .innerJoin(candidates, recipientCandidate)
    .where(and(eq(assistanceRecipients.accountId, accountId), ...filters(id, query)))
    .orderBy(assistanceRecipients.id)
    .limit(query.limit + 1);
  const mail = build
    .select({
      status: outboxMessages.status,
      error: outboxMessages.lastError,
      bouncedAt: outboxMessages.bouncedAt,
      complainedAt: outboxMessages.complainedAt,
    })
    .from(outboxMessages)
    .where(sameAccount(outboxMessages.recipientId, assistanceRecipients.id))
    .orderBy(desc(outboxMessages.id))
    .limit(1)
    .as("mail");
  const listed = build
    .select({
      id: assistanceRecipients.id,
      candidateId: assistanceRecipients.candidateId,
      candidatePublicId: candidates.publicId,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      email: candidates.email,
      optedOutAt: candidates.optedOutAt,
      status: assistanceRecipients.status,
      couponCode: assistanceRecipients.couponCode,
      notifiedAt: assistanceRecipients.notifiedAt,
      seenAt: assistanceRecipients.seenAt,
      answeredAt: assistanceRecipients.answeredAt,
      mailStatus: mail.status,
      mailError: mail.error,
      bouncedAt: mail.bouncedAt,
      complainedAt: mail.complainedAt,
      linkId: links.id,
    })
    .from(assistanceRecipients)
    .innerJoin(candidates, recipientCandidate)
    .leftJoinLateral(mail, sql`true`)
    .leftJoin(
      links,
      and(sameAccount(links.recipientId, assistanceRecipients.id), isNull(links.closedAt)),
    )
    .where(
      and(eq(assistanceRecipients.accountId, accountId), inArray(assistanceRecipients.id, chosen)),
    )
    .orderBy(assistanceRecipients.id);
  const rows = await statement(() => listed).all(database(), {});
  return Page.of(rows, query.limit, (row) => [row.id]).map((row) => {
    const { firstName, lastName, optedOutAt, mailStatus, mailError, linkId, ...others } = row;
    const { bouncedAt, complainedAt, ...rest } = others;
    return {
      ...rest,
      candidateName: fullName({ firstName, lastName }),
      optedOut: optedOutAt !== null,
      coupon: row.couponCode && maskCode(row.couponCode),
      notifiedAt: row.notifiedAt?.toISOString() ?? null,
      seenAt: row.seenAt?.toISOString() ?? null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      mail: mailStatus && {
        ...{ status: mailStatus, error: mailError },
        bouncedAt: bouncedAt?.toISOString() ?? null,
        complainedAt: complainedAt?.toISOString() ?? null,
      },
      hasLink: linkId !== null,
    };
  });
}

function filters(assistanceOfferId: number, query: RecipientListQuery): (SQL | undefined)[] {
  const [after] = query.cursor ? decodeCursor(query.cursor, ["number"]) : [undefined];
  return [
    eq(assistanceRecipients.assistanceOfferId, assistanceOfferId),
    query.status && inArray(assistanceRecipients.status, query.status),
    query.search ? containsByIndex(candidates.search, query.search) : undefined,
    after === undefined ? undefined : gt(assistanceRecipients.id, after),
  ];
}
