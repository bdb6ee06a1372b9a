import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format/dates";
import type { OutboxStatus } from "@/lib/outbox/client";
import type { MessageDetail } from "@/lib/outbox/schema";
import { messageKindLabels, messageStatusViews } from "./message-words";

type MessageFactsProps = {
  message: MessageDetail;
  viewer: { locale: string; timeZone: string };
};

/** What the status means for who may not read the message. */
const unread: Partial<Record<OutboxStatus, string>> = {
  kept: "No mail server is set up, so it was not sent.",
};

export function MessageFacts({ message, viewer }: MessageFactsProps) {
  const { label, meaning, tone } = messageStatusViews[message.status];
  const moment = (at: string) => (
    <DateText dateTime={at} text={formatInstant(at, viewer.locale, viewer.timeZone)} />
  );
  const isRetried = message.status === "queued" && message.lastError !== null;
  return (
    <div className="flex flex-col gap-6">
      <Notice tone={tone} title={label}>
        <p>{(message.html === null && unread[message.status]) || meaning}</p>
        {message.lastError && <p className="mt-1">{message.lastError}.</p>}
        {isRetried && <p className="mt-1">It is tried again by itself, with growing pauses.</p>}
      </Notice>
      <Section title="Delivery">
        <DescriptionList
          items={[
            { term: "To", value: message.recipient },
            { term: "Subject", value: message.subject },
            { term: "Kind", value: messageKindLabels[message.kind] },
            { term: "Written", value: moment(message.createdAt) },
            ...(message.sentAt ? [{ term: "Sent", value: moment(message.sentAt) }] : []),
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
