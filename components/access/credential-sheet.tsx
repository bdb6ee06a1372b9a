"use client";

import { Activity } from "lucide-react";
import type { ReactNode } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { formatInstant } from "@/lib/format/dates";
import { CredentialStatus } from "./credential-status";
import { UsedAt } from "./used-at";

type CredentialSheetProps = {
  credential: {
    name: string;
    ownerName: string;
    createdAt: string;
    lastUsedAt: string | null;
    revokedAt: string | null;
  };
  viewer: Viewer;
  /** The text that identifies the credential. */
  facts: { term: string; value: ReactNode }[];
  /** Each permission, in words. */
  permissions: readonly string[];
  callsHref: string;
  /** Actions for a credential that is not revoked. */
  actions: ReactNode;
  onClose: () => void;
  children?: ReactNode;
};

export function CredentialSheet({
  credential,
  viewer,
  facts,
  permissions: may,
  callsHref,
  actions,
  onClose,
  children,
}: CredentialSheetProps) {
  const { name, ownerName, createdAt, lastUsedAt, revokedAt } = credential;
  const when = (instant: string) => formatInstant(instant, viewer.locale, viewer.timeZone);
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={name}
      contentClassName="gap-6"
      footer={
        <>
          <ButtonLink href={callsHref} icon={<Activity aria-hidden />} className="mr-auto">
            Recent API calls
          </ButtonLink>
          {!revokedAt && actions}
        </>
      }
    >
      <DescriptionList
        items={[
          ...facts,
          { term: "Status", value: <CredentialStatus revokedAt={revokedAt} /> },
          { term: "Last used", value: <UsedAt instant={lastUsedAt} viewer={viewer} /> },
          { term: "Created", value: when(createdAt), note: `by ${ownerName}` },
          ...(revokedAt ? [{ term: "Revoked", value: when(revokedAt) }] : []),
        ]}
      />
      <Section title="Permissions">
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {may.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Section>
      {children}
    </Sheet>
  );
}
