import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts } from "@/db/schema";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { composeInvitationMail } from "./compose-invitation-mail";
import type { Served } from "./find-served";
import type { SessionRow } from "./lock-session-of";
import { sessionSecrets } from "./session-secrets";

/** Queues the mail that invites a candidate to a session's present attempt. */
export async function mailInvitation(
  tx: Transaction,
  session: SessionRow,
  given: { assessment: Served; firstName: string; recipient: string; linkId: string },
): Promise<void> {
  const { id: sessionId, accountId, additionalTime } = session;
  const [account] = await tx
    .select({ name: accounts.name, locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account) throw new Error(`there is no account ${accountId}`);
  const { assessment, firstName, recipient, linkId } = given;
  const { baseSeconds, loginRequired } = assessment.content;
  const mail = composeInvitationMail({
    ...{ account, firstName, additionalTime, baseSeconds, linkId },
    assessmentName: assessment.name,
    login: loginRequired ? sessionSecrets(session) : null,
  });
  await enqueueMessages(tx, accountId, [
    { kind: "assessment_invitation", recipient, sessionId, ...mail },
  ]);
}
