"use client";

import { useQuery } from "@tanstack/react-query";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { assistanceOptions } from "@/lib/assistance/client";
import { reasonText } from "@/lib/assistance/rules";
import { AssistanceCommand } from "./assistance-command";
import { AssistanceFacts } from "./assistance-facts";
import { RecipientsTable } from "./recipients-table";

const crumbs = [{ label: "Assistance", href: "/assistance" }];

type OneAssistanceScreenProps = { publicId: string; viewer: Viewer; baseUrl: string };

export function OneAssistanceScreen({ publicId, viewer, baseUrl }: OneAssistanceScreenProps) {
  const { data: assistance, error, refetch } = useQuery(assistanceOptions(publicId));
  if (!assistance) {
    return (
      <>
        <PageHeader title="Offer to assist" crumbs={crumbs} />
        <ErrorState message={error?.message} onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={`${assistance.providerName}, ${reasonText(assistance.reason).toLowerCase()}`}
        crumbs={crumbs}
      />
      <PageBody width="wide">
        <Section title="Offer">
          <AssistanceFacts assistance={assistance} viewer={viewer} />
        </Section>
        <RecipientsTable assistance={assistance} viewer={viewer} />
        <AssistanceCommand assistance={assistance} baseUrl={baseUrl} />
      </PageBody>
    </>
  );
}
