import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import type { StatusReport } from "@/lib/partners/contract-schema";
import { applyStatus } from "./apply-status";
import { reportedStatus } from "./lifecycle";
import type { CallbackAnswer } from "./schema";

/**
 * Applies a partner's callback. Finds the interview by our uuid, else by the partner's own id;
 * acknowledges outdated or repeated reports without changes. Throws `forbidden` for another
 * partner's uuid, `not_found`, and `invalid` for an unknown status.
 */
export async function recordStatus(actor: Actor, report: StatusReport): Promise<CallbackAnswer> {
  const { partnerId, partner, accountId } = actor;
  if (partnerId === undefined) throw new AppError("forbidden", "Forbidden");
  if (report.partner?.uuid && report.partner.uuid !== partner?.uuid) {
    throw new AppError("forbidden", "These credentials don't belong to this partner uuid");
  }
  const { uuid, id } = report.interview;
  if (!uuid && !id) throw refused("interview.uuid", "Required");
  if (!reportedStatus(report)) throw refused("result_details.status", "Not a known status");
  await inTransaction(async (tx) => {
    const [invitation] = await tx
      .select()
      .from(assessmentInvitations)
      .where(
        and(
          eq(assessmentInvitations.accountId, accountId),
          eq(assessmentInvitations.partnerId, partnerId),
          uuid
            ? eq(assessmentInvitations.interviewUuid, uuid)
            : eq(assessmentInvitations.partnerSessionId, id ?? ""),
        ),
      )
      .for("update");
    if (!invitation) throw notFound("Interview");
    await applyStatus(tx, actor, invitation, report, actor.name);
  });
  return { response: "OK" };
}

const refused = (field: string, text: string) =>
  new AppError("invalid", "Validation failed", { details: { [field]: [text] } });
