import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { byteOrderMark, csvLine } from "@/lib/format/csv";
import { readRecipients, type WholeRecipient } from "./list-recipients";
import { ownAssistance } from "./queries";
import { type RecipientListQuery, recipientStatusLabels } from "./rules";

const rowsAtOnce = 200;

const header = csvLine([
  "Candidate",
  "Candidate public ID",
  "Email",
  "Status",
  "Coupon",
  "Notified",
  "Seen",
  "Answered",
  "Email status",
]);

interface Wanted extends Omit<RecipientListQuery, "limit" | "cursor"> {
  /** Includes whole codes instead of masked ones: requires `coupons.reveal` and is audited. */
  wholeCoupons: boolean;
}

/**
 * Exports the recipients of an offer to assist as chunks of CSV, page by page. Throws before the
 * first chunk: `not_found`, and `forbidden` if the actor may not see whole codes.
 */
export async function exportRecipients(
  actor: Actor,
  publicId: string,
  { wholeCoupons, ...filters }: Wanted,
): Promise<AsyncGenerator<string>> {
  requirePermission(actor, "assistance.read");
  if (wholeCoupons) requirePermission(actor, "coupons.reveal");
  await inTransaction(async (tx) => {
    await ownAssistance(actor, publicId, tx);
    if (!wholeCoupons) return;
    await recordAudit(tx, actor, [
      { action: "coupons.exported", subjectType: "assistance_offer", subjectId: publicId },
    ]);
  });
  return linesOf(actor, publicId, filters, wholeCoupons);
}

async function* linesOf(
  actor: Actor,
  publicId: string,
  filters: Omit<RecipientListQuery, "limit" | "cursor">,
  wholeCoupons: boolean,
): AsyncGenerator<string> {
  yield byteOrderMark + header;
  let cursor: string | undefined;
  do {
    const page = await readRecipients(actor, publicId, { ...filters, limit: rowsAtOnce, cursor });
    yield page.rows.map((row) => lineOf(row, wholeCoupons)).join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

const lineOf = (row: WholeRecipient, wholeCoupons: boolean): string =>
  csvLine([
    row.candidateName,
    row.candidatePublicId,
    row.email,
    recipientStatusLabels[row.status],
    wholeCoupons ? row.couponCode : row.coupon,
    row.notifiedAt,
    row.seenAt,
    row.answeredAt,
    row.mail?.status,
  ]);
