import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { SearchParams } from "nuqs/server";
import { EligibilityScreen } from "@/components/eligibility/eligibility-screen";
import {
  eligibilityFilters,
  loadEligibilitySearch,
} from "@/components/eligibility/eligibility-search";
import { ListMenu } from "@/components/eligibility/list-menu";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { SectionTabs } from "@/components/layout/section-tabs";
import { viewerOf } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { eligibilityListOptions } from "@/lib/eligibility/client";
import { listEligibilities } from "@/lib/eligibility/queries";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Eligibility" };

export default async function EligibilityPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("eligibility.read");
  const filters = eligibilityFilters(await loadEligibilitySearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, eligibilityListOptions(filters), (limit) =>
    listEligibilities(member, { ...filters, limit }),
  );
  const mayWrite = member.permissions.has("eligibility.write");
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Eligibility"
        secondary={mayWrite && <ListMenu />}
        action={
          mayWrite && (
            <ButtonLink href="/eligibility/new" variant="primary" icon={<Icon of={Plus} />}>
              New eligibility
            </ButtonLink>
          )
        }
      />
      <SectionTabs section="Eligibility" />
      <EligibilityScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
