import { and, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assistanceRecipients, candidates, offers } from "@/db/schema";
import { sameAccount } from "@/lib/same-account";
import { isInvitationOff } from "./check-invitation";
import { findSecrets, holdsSignInLink, type SecretMessage } from "./find-secrets";
import { blockedRefusal } from "./rules";

/** Returns why an account's message can't be sent again, or null. */
export async function findResendRefusal(
  at: Queryable,
  accountId: number,
  message: SecretMessage & { isBlocked: boolean },
): Promise<string | null> {
  const { offerId, recipientId, sittingId, createdAt, kind } = message;
  if (offerId !== null) {
    const [offer] = await at
      .select({ status: offers.status })
      .from(offers)
      .where(and(eq(offers.accountId, accountId), eq(offers.id, offerId)));
    if (offer?.status === "withdrawn")
      return "The offer was withdrawn, so its letter can't be sent";
  }
  if (recipientId !== null && (await wantsNoMore(at, accountId, recipientId))) {
    return "The candidate opted out of offers to assist";
  }
  if (sittingId !== null && (await isInvitationOff(at, { accountId, sittingId, createdAt }))) {
    return "The sitting has ended or was reset, so this invitation can't be sent again";
  }
  if (message.isBlocked) return blockedRefusal;
  if (holdsSignInLink(kind) && !(await findSecrets(at, message))) {
    return "This member invitation was accepted, or its link is no longer valid. Send a new one in Settings > Members";
  }
  return null;
}

async function wantsNoMore(at: Queryable, accountId: number, recipientId: number) {
  const [row] = await at
    .select({ optedOutAt: candidates.optedOutAt })
    .from(assistanceRecipients)
    .innerJoin(candidates, sameAccount(candidates.id, assistanceRecipients.candidateId))
    .where(
      and(eq(assistanceRecipients.accountId, accountId), eq(assistanceRecipients.id, recipientId)),
    );
  return row?.optedOutAt != null;
}
