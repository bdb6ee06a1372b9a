import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { UserRoundPlus } from "lucide-react";
import type { SearchParams } from "nuqs/server";
import { runsLink } from "@/components/bulk/runs-link";
import {
  invitationFilters,
  loadInvitationSearch,
} from "@/components/invitations/invitation-search";
import { InvitationsScreen } from "@/components/invitations/invitations-screen";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { SectionTabs } from "@/components/layout/section-tabs";
import { viewerOf } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { invitationListOptions } from "@/lib/invitations/client";
import { listInvitations } from "@/lib/invitations/queries";
import { partnersOptions } from "@/lib/partners/client";
import { listPartners } from "@/lib/partners/queries";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Invitations" };

export default async function AssessmentsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("assessments.read");
  const filters = invitationFilters(await loadInvitationSearch(props.searchParams));
  const client = createPageClient();
  await Promise.all([
    prefetchPage(client, invitationListOptions(filters), (limit) =>
      listInvitations(member, { ...filters, limit }),
    ),
    client.prefetchQuery({ ...partnersOptions(), queryFn: () => listPartners(member) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Assessments"
        links={[runsLink]}
        action={
          member.permissions.has("assessments.write") && (
            <ButtonLink
              href="/assessments/invitations/new"
              variant="primary"
              icon={<UserRoundPlus aria-hidden />}
            >
              Invite candidates
            </ButtonLink>
          )
        }
      />
      <SectionTabs section="Assessments" />
      <InvitationsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
