import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/format/dates";
import type { WebhookDto } from "@/lib/webhooks/client";
import { formatLabels } from "@/lib/webhooks/rules";
import type { WebhookWork } from "./use-webhook-work";
import { eventsInShort, eventWords } from "./webhook-words";

type WebhookSummaryProps = { webhook: WebhookDto; viewer: Viewer; work: WebhookWork };

export function WebhookSummary({ webhook, viewer, work }: WebhookSummaryProps) {
  const when = (instant: string) => formatInstant(instant, viewer.locale, viewer.timeZone);
  const { eventTypes, previousSecretUntil: until } = webhook;
  return (
    <div className="flex shrink-0 flex-col gap-4 border-b px-3 py-4 md:px-6">
      <StateNotice webhook={webhook} when={when} work={work} />
      <DescriptionList
        columns={2}
        items={[
          {
            term: "URL",
            value: <code className="break-all font-mono text-sm">{webhook.url}</code>,
          },
          { term: "Format", value: formatLabels[webhook.format] },
          {
            term: "Events",
            value: (
              <span title={eventTypes.map((type) => eventWords(type) ?? type).join("\n")}>
                {eventTypes.length > 4 || eventTypes.length === 0
                  ? eventsInShort(eventTypes)
                  : eventTypes.join(", ")}
              </span>
            ),
          },
          ...(until
            ? [
                {
                  term: "Secrets",
                  value: `The new and the previous secret both sign until ${when(until)}`,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

type StateNoticeProps = {
  webhook: WebhookDto;
  when: (instant: string) => string;
  work: WebhookWork;
};

function StateNotice({ webhook, when, work: { turn } }: StateNoticeProps) {
  const { enabled, disabledAt, disabledReason, failingSince } = webhook;
  if (enabled && !failingSince) return null;
  if (enabled && failingSince) {
    return (
      <Notice tone="warning" title={`Every delivery has failed since ${when(failingSince)}`}>
        Failed deliveries are retried at longer intervals. If they keep failing for three days, the
        webhook is turned off.
      </Notice>
    );
  }
  const since = disabledAt ? ` on ${when(disabledAt)}` : "";
  return (
    <Notice
      tone={disabledReason ? "negative" : "neutral"}
      title={`Turned off${disabledReason ? " automatically" : ""}${since}`}
      action={
        <Button size="sm" loading={turn.isPending} onClick={() => turn.mutate(true)}>
          Turn on
        </Button>
      }
    >
      {disabledReason ? `${disabledReason}. ` : ""}
      No events are sent while it is off.
    </Notice>
  );
}
