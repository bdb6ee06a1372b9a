import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { csvPages } from "@/lib/csv-pages";
import { csvLine } from "@/lib/format/csv";
import { readRecipients, type WholeRecipient } from "./list-recipients";
import { ownAssistance } from "./queries";
import { type RecipientListQuery, recipientStatusLabels } from "./rules";

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
  return csvPages({
    header,
    readPage: (paging) => readRecipients(actor, publicId, { ...filters, ...paging }),
    lineOf: (row) => lineOf(row, wholeCoupons),
  });
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
