"use client";

import type { Viewer } from "@/components/layout/viewer";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { TextLink } from "@/components/ui/text-link";
import { actionText, subjectText } from "@/lib/audit/rules";
import type { AuditEntryDto } from "@/lib/audit/schema";
import { formatInstant } from "@/lib/format/dates";
import { detailTerm, detailText, recordHref } from "./audit-words";

const kindLabels: Record<AuditEntryDto["actorKind"], string> = {
  user: "Member",
  key: "API key",
  client: "External system",
  candidate: "Candidate",
  system: "Proffer",
};

type AuditEntrySheetProps = { entry: AuditEntryDto; viewer: Viewer; onClose: () => void };

export function AuditEntrySheet({ entry, viewer, onClose }: AuditEntrySheetProps) {
  const href = recordHref(entry);
  const details = Object.entries(entry.data);
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={actionText(entry.action)}>
      <div className="flex flex-col gap-6">
        <DescriptionList
          items={[
            {
              term: "When",
              value: formatInstant(entry.createdAt, viewer.locale, viewer.timeZone, "long"),
            },
            { term: "Who", value: entry.actorName, note: kindLabels[entry.actorKind] },
            {
              term: "Record",
              value: href ? (
                <TextLink href={href}>{subjectText(entry)}</TextLink>
              ) : (
                subjectText(entry)
              ),
              note: href ? undefined : "No longer exists",
            },
            { term: "Action", value: <code className="font-mono text-sm">{entry.action}</code> },
            ...(entry.requestId
              ? [
                  {
                    term: "Request",
                    value: <code className="font-mono text-xs">{entry.requestId}</code>,
                  },
                ]
              : []),
          ]}
        />
        {details.length > 0 && (
          <Section title="Details">
            <DescriptionList
              items={details.map(([name, value]) => ({
                term: detailTerm(name),
                value: detailText(value),
              }))}
            />
          </Section>
        )}
      </div>
    </Sheet>
  );
}
