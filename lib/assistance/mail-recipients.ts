import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assistanceRecipients } from "@/db/schema";
import { linkUrl } from "@/lib/auth/links";
import { badRequest } from "@/lib/errors";
import { LetterTemplateError } from "@/lib/letters/errors";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import {
  type AssistanceMail,
  type AssistanceMailInput,
  composeAssistanceMail,
  localeOf,
} from "./compose-assistance-mail";
import { describeProblems } from "./describe-problems";
import { openLinks } from "./open-links";

/** A locked recipient with everything needed for their email. */
export type Addressee = Omit<AssistanceMailInput, "linkId"> & { id: number };

/**
 * Opens the links of locked recipients and queues their emails; recorded ones become notified.
 * Returns their ids. Throws `bad_request` if the template has an error for any of them.
 */
export async function mailRecipients(
  tx: Transaction,
  accountId: number,
  addressees: readonly Addressee[],
): Promise<number[]> {
  if (addressees.length === 0) return [];
  const ids = addressees.map(({ id }) => id);
  const linkIds = await openLinks(tx, accountId, ids);
  const mails = addressees.map((addressee) => {
    const linkId = linkIds.get(addressee.id);
    if (!linkId) throw new Error(`Recipient ${addressee.id} has no link`);
    const secrets = { url: linkUrl("assistance", linkId) };
    return { addressee, secrets, ...composeOrRefuse({ ...addressee, linkId }) };
  });
  refuseProblems(mails);
  await enqueueMessages(
    tx,
    accountId,
    mails.map(({ addressee, secrets, subject, html }) => ({
      kind: "assistance_offer",
      recipient: addressee.candidate.email ?? "",
      recipientId: addressee.id,
      ...{ subject, html, secrets, locale: localeOf(addressee) },
    })),
  );
  await tx
    .update(assistanceRecipients)
    .set({
      status: sql`case when ${assistanceRecipients.status} = 'recorded' then 'notified'::recipient_status else ${assistanceRecipients.status} end`,
      notifiedAt: sql`now()`,
    })
    .where(
      and(eq(assistanceRecipients.accountId, accountId), inArray(assistanceRecipients.id, ids)),
    );
  return ids;
}

function composeOrRefuse(input: AssistanceMailInput): AssistanceMail {
  try {
    return composeAssistanceMail(input);
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    throw badRequest(`The template can't be rendered: ${error.message}`);
  }
}

function refuseProblems(mails: readonly AssistanceMail[]): void {
  const text = describeProblems(mails.flatMap(({ problems }) => problems));
  if (!text) return;
  const open = mails.filter(({ problems }) => describeProblems(problems));
  const count = `${open.length} ${open.length === 1 ? "candidate" : "candidates"}`;
  throw badRequest(`The template is incomplete for ${count}: ${text}`);
}
