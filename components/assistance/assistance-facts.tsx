import type { Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import type { AssistanceDetail } from "@/lib/assistance/client";
import { reasonText } from "@/lib/assistance/rules";
import { formatDate, formatDeadline, formatInstant } from "@/lib/format/dates";
import { assistancePath } from "./assistance-search";
import { creatorText, sourceLabels } from "./source-text";

type AssistanceFactsProps = { assistance: AssistanceDetail; viewer: Viewer };

/** Shows the terms of an offer to assist and how candidates are notified. */
export function AssistanceFacts({ assistance, viewer }: AssistanceFactsProps) {
  const { providerName, additionalNotes, answerBy, template, pool, createdAt } = assistance;
  const { locale, timeZone, today } = viewer;
  return (
    <div className="flex flex-col gap-4">
      <DescriptionList
        columns={2}
        items={[
          {
            term: "Service provider",
            value: (
              <TextLink href={assistancePath({ provider: providerName })}>{providerName}</TextLink>
            ),
          },
          {
            term: "Service",
            value: assistance.reason ? reasonText(assistance.reason) : "Not specified",
          },
          {
            term: "Created",
            value: (
              <DateText dateTime={createdAt} text={formatInstant(createdAt, locale, timeZone)} />
            ),
          },
          {
            term: "Created by",
            value: creatorText(assistance),
            note: assistance.actorKind !== "key" && sourceLabels[assistance.source],
          },
          {
            term: "Respond by",
            value: answerBy ? (
              <span title={formatDeadline(answerBy, locale, timeZone)}>
                {formatDate(answerBy, locale, "full")}
              </span>
            ) : (
              "None"
            ),
            note: answerBy !== null && answerBy < today && "passed",
          },
          {
            term: "Email",
            value: template ? (
              <TextLink href={`/templates/${template.id}`}>{template.name}</TextLink>
            ) : (
              "Built-in"
            ),
            note: !assistance.notifies && "No automatic emails",
          },
          {
            term: "Coupons",
            value: pool ? (
              <TextLink href={`/assistance/coupons/${pool.id}`}>{pool.name}</TextLink>
            ) : (
              "From the file, if any"
            ),
          },
        ]}
      />
      {additionalNotes && (
        <div className="flex flex-col gap-1">
          <h3 className="text-muted text-sm">Notes</h3>
          <p className="wrap-anywhere max-w-3xl whitespace-pre-line">{additionalNotes}</p>
        </div>
      )}
    </div>
  );
}
