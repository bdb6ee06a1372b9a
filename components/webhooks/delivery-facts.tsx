import type { Viewer } from "@/components/layout/viewer";
import { CodeBlock } from "@/components/ui/code-block";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { DeliveryDetail } from "@/lib/deliveries/client";
import { formatInstant } from "@/lib/format/dates";
import { DeliveryBadge } from "./view-badge";
import { eventWords, prettyJson } from "./webhook-words";

type DeliveryFactsProps = { delivery: DeliveryDetail; viewer: Viewer };

export function DeliveryFacts({ delivery, viewer }: DeliveryFactsProps) {
  const { eventType, lastError, lastStatus, milliseconds, nextAttemptAt, deliveredAt } = delivery;
  const when = (instant: string) => formatInstant(instant, viewer.locale, viewer.timeZone);
  const words = delivery.kind === "webhook" ? eventWords(eventType) : undefined;
  const answer = lastError ?? (lastStatus === null ? null : `The server returned ${lastStatus}`);
  const answerTerm = delivery.status === "cancelled" ? "Reason" : "Last response";
  return (
    <>
      <DescriptionList
        items={[
          { term: "Status", value: <DeliveryBadge delivery={delivery} /> },
          ...(words ? [{ term: "Event", value: words }] : []),
          { term: "URL", value: <code className="break-all font-mono">{delivery.url}</code> },
          { term: "Created", value: when(delivery.createdAt) },
          { term: "Attempts", value: delivery.attempts },
          ...(answer ? [{ term: answerTerm, value: answer }] : []),
          ...(milliseconds === null ? [] : [{ term: "Duration", value: `${milliseconds} ms` }]),
          ...(nextAttemptAt ? [{ term: "Next attempt", value: when(nextAttemptAt) }] : []),
          ...(deliveredAt ? [{ term: "Delivered", value: when(deliveredAt) }] : []),
          {
            term: "ID",
            value: <code className="break-all font-mono">{delivery.messageId}</code>,
          },
        ]}
      />
      <Section title="Payload">
        <CodeBlock code={prettyJson(delivery.payload)} label="payload" />
      </Section>
    </>
  );
}
