import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format/dates";
import type { OutboxStatus } from "@/lib/outbox/client";
import type { MessageDetail } from "@/lib/outbox/schema";
import { BlockedNotice } from "./blocked-notice";
import { messageKindLabels, messageView } from "./message-words";

type MessageFactsProps = {
  message: MessageDetail;
  viewer: { locale: string; timeZone: string };
  /** The reason the viewer may not change it, or null. */
  refusal: string | null;
};

/** Explains the status to people who can't read the message. */
const unread: Partial<Record<OutboxStatus, string>> = {
  kept: "Email isn't set up, so it wasn't sent.",
};

export function MessageFacts({ message, viewer, refusal }: MessageFactsProps) {
  const { label, meaning, tone } = messageView(message);
  const moment = (at: string) => (
    <DateText dateTime={at} text={formatInstant(at, viewer.locale, viewer.timeZone)} />
  );
  const isRetried = message.status === "queued" && message.lastError !== null;
  return (
    <div className="flex flex-col gap-6">
      <Notice tone={tone} title={label}>
        <p>{(message.html === null && unread[message.status]) || meaning}</p>
        {message.lastError && (
          <p className="wrap-anywhere mt-1">{message.lastError.replace(/\.$/, "")}.</p>
        )}
        {message.resendRefusal && !message.isBlocked && (
          <p className="mt-1">{message.resendRefusal}.</p>
        )}
        {isRetried && (
          <p className="mt-1">Proffer keeps retrying automatically, at longer intervals.</p>
        )}
      </Notice>
      {message.isBlocked && (
        <BlockedNotice messageId={message.id} address={message.recipient} refusal={refusal} />
      )}
      <Section title="Delivery">
        <DescriptionList
          items={[
            { term: "To", value: message.recipient },
            { term: "Subject", value: message.subject },
            { term: "Type", value: messageKindLabels[message.kind] },
            { term: "Created", value: moment(message.createdAt) },
            ...(message.sentAt ? [{ term: "Sent", value: moment(message.sentAt) }] : []),
            ...(message.bouncedAt ? [{ term: "Bounced", value: moment(message.bouncedAt) }] : []),
            { term: "Attempts", value: message.attempts },
            ...(message.offerId !== null
              ? [
                  {
                    term: "Offer",
                    value: (
                      <TextLink href={`/offers/${message.offerId}`}>#{message.offerId}</TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </div>
  );
}
