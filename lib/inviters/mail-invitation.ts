import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, candidates } from "@/db/schema";
import { linkUrl } from "@/lib/auth/links";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { sittingSecrets } from "@/lib/sittings/derive-secrets";
import { composeInvitationMail } from "./compose-invitation-mail";
import type { Served } from "./find-served-assessment";
import type { InvitedSitting } from "./lock-invited-sitting";

/** Queues the email that invites a candidate to a sitting's current attempt. */
export async function mailInvitation(
  tx: Transaction,
  sitting: InvitedSitting,
  given: { assessment: Served; firstName: string; recipient: string; linkId: string },
): Promise<void> {
  const { id: sittingId, accountId, additionalTime } = sitting;
  const [account] = await tx
    .select({
      name: accounts.name,
      locale: sql<string>`coalesce(${candidates.locale}, ${accounts.locale})`,
    })
    .from(accounts)
    .leftJoin(
      candidates,
      and(eq(candidates.accountId, accounts.id), eq(candidates.id, sitting.candidateId)),
    )
    .where(eq(accounts.id, accountId));
  if (!account) throw new Error(`there is no account ${accountId}`);
  const { assessment, firstName, recipient, linkId } = given;
  const { baseSeconds, loginRequired } = assessment.content;
  const login = loginRequired ? sittingSecrets(sitting) : null;
  const mail = composeInvitationMail({
    ...{ account, firstName, additionalTime, baseSeconds, linkId, login },
    assessmentName: assessment.name,
  });
  const secrets = { url: linkUrl("assessment", linkId), password: login?.password };
  await enqueueMessages(tx, accountId, [
    {
      kind: "assessment_invitation",
      recipient,
      sittingId,
      secrets,
      locale: account.locale,
      ...mail,
    },
  ]);
}
