"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { formatInstant } from "@/lib/format/dates";
import { type PartnerListRow, partnerOptions } from "@/lib/partners/client";
import { partnerDeletionRefusal } from "@/lib/partners/rules";
import { ConnectionBadge } from "./connection-badge";
import { ConnectionTest } from "./connection-test";
import { PartnerDialogs, type PartnerTask } from "./partner-dialogs";

type PartnerSheetProps = { partner: PartnerListRow; viewer: Viewer; onClose: () => void };

const copied = (term: string, text: string) => ({
  term,
  value: (
    <span className="inline-flex items-center gap-1">
      <code className="font-mono text-sm">{text}</code>
      <CopyButton text={text} label={`Copy ${term.toLowerCase()}`} iconOnly size="sm" />
    </span>
  ),
});

export function PartnerSheet({ partner, viewer, onClose }: PartnerSheetProps) {
  const { id, name, partnerAccountId, testedAt, retiredAt } = partner;
  const [task, setTask] = useState<PartnerTask | null>(null);
  const record = useQuery(partnerOptions(id)).data;
  const refusal = refusalFor(viewer, "assessments.write");
  const deletion = refusal ?? partnerDeletionRefusal(partner.invitations);
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={name}
      contentClassName="gap-6"
      footer={
        <>
          <Button
            variant="danger"
            className="mr-auto"
            disabledReason={deletion}
            onClick={() => setTask("delete")}
          >
            Delete
          </Button>
          <Button
            disabledReason={refusal}
            onClick={() => setTask(retiredAt ? "reactivate" : "retire")}
          >
            {retiredAt ? "Reactivate" : "Retire"}
          </Button>
          <Button
            variant="primary"
            disabledReason={refusal}
            loading={!record}
            onClick={() => setTask("edit")}
          >
            Edit
          </Button>
        </>
      }
    >
      <DescriptionList
        items={[
          { term: "Connection", value: <ConnectionBadge partner={partner} /> },
          copied("URL", partner.baseUrl),
          copied("Partner UUID", partner.partnerUuid),
          ...(partnerAccountId ? [copied("Account ID", partnerAccountId)] : []),
          { term: "Username", value: partner.username },
          { term: "Password", value: "Stored encrypted" },
          { term: "Invitations", value: String(partner.invitations) },
          {
            term: "Last tested",
            value: testedAt ? formatInstant(testedAt, viewer.locale, viewer.timeZone) : "Never",
          },
        ]}
      />
      <ConnectionTest partner={partner} refusal={refusal} />
      <Section
        title="Callbacks"
        description="The partner uses these credentials to report results."
        action={
          <Button size="sm" disabledReason={refusal} onClick={() => setTask("rotate")}>
            New password
          </Button>
        }
      >
        <DescriptionList
          items={[
            copied("Callback URL", partner.callbackUrl),
            copied("Callback username", partner.callbackUser),
            { term: "Callback password", value: "Shown once" },
          ]}
        />
      </Section>
      {record && (
        <PartnerDialogs
          partner={record}
          task={task}
          onClose={() => setTask(null)}
          onDeleted={onClose}
        />
      )}
    </Sheet>
  );
}
