import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/client";
import { accounts, candidates, jobs, offers } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { env } from "@/lib/env";
import { fullName } from "@/lib/format/names";
import { notificationPath, notificationText, notifiedEvents } from "@/lib/notifications/rules";
import type { Delivery } from "./find-due";
import { testEventType, type WebhookEventType, webhookEventLabels } from "./rules";

const Payload = z.object({
  type: z.string(),
  data: z.object({ offerId: z.number().optional(), candidateId: z.number().optional() }),
});

interface Subject {
  accountName: string;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
}

const subjectOf = statement(
  (
    given: Given<{ accountId: number; offerId: number | null; candidateId: number | null }>,
  ) => sql<Subject>`
    select account.name as "accountName", candidate.first_name as "firstName",
      candidate.last_name as "lastName", job.title as "jobTitle"
    from ${accounts} account
    left join ${offers} offer on offer.account_id = account.id
      and offer.id = ${given.offerId}::int
    left join ${jobs} job on job.account_id = offer.account_id and job.id = offer.job_id
    left join ${candidates} candidate on candidate.account_id = account.id
      and candidate.id = coalesce(offer.candidate_id, ${given.candidateId}::int)
    where account.id = ${given.accountId}::int`,
);

/**
 * Returns a text that a chat shows as it is: it can't mention a channel, link elsewhere, or end a
 * line.
 */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll("@", "@\u200b")
    .replaceAll("](", "] (")
    .replaceAll("://", ":\u200b//");

/** Slack's three escapes, which Mattermost reads too. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function textOf(type: string, found: Subject): string {
  if (type === testEventType) return `Test message from ${found.accountName}`;
  const name = fullName({
    firstName: found.firstName ?? "",
    lastName: found.lastName ?? "",
  }).trim();
  const kind = notifiedEvents[type];
  if (kind && name && found.jobTitle) return notificationText(kind, { name, job: found.jobTitle });
  const label = webhookEventLabels[type as WebhookEventType] ?? type;
  const about = [name, found.jobTitle].filter(Boolean).join(", ");
  return about ? `${label}: ${about}` : label;
}

/**
 * Composes the message that a chat shows for a stored event, when it is sent: what the log keeps has
 * no personal data. `text` is understood by Slack and Mattermost, `teams` by Microsoft Teams.
 */
export async function composeChatMessage(
  { accountId, payload }: Pick<Delivery, "accountId" | "payload">,
  format: "text" | "teams",
): Promise<string> {
  const { type, data } = Payload.parse(JSON.parse(payload));
  const { offerId = null, candidateId = null } = data;
  const found = await subjectOf.first(database(), { accountId, offerId, candidateId });
  const text = plain(found ? textOf(type, found) : type);
  const kind = notifiedEvents[type] ?? null;
  const url = `${env.APP_URL}${offerId === null ? "/" : notificationPath({ kind, offerId })}`;
  if (format === "text") return JSON.stringify({ text: `${escaped(text)}\n${url}` });
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    ...{ type: "AdaptiveCard", version: "1.4" },
    body: [{ type: "TextBlock", text, wrap: true }],
    actions: [{ type: "Action.OpenUrl", title: "Open in Proffer", url }],
  };
  const contentType = "application/vnd.microsoft.card.adaptive";
  return JSON.stringify({ type: "message", attachments: [{ contentType, content }] });
}
