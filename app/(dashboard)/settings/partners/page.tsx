import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { NewPartner } from "@/components/partners/new-partner";
import { PartnersScreen } from "@/components/partners/partners-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { partnersOptions } from "@/lib/partners/client";
import { listPartners } from "@/lib/partners/queries";

export const metadata = { title: "Partners" };

export default async function PartnersPage() {
  const member = await requireMemberWith("assessments.read");
  const client = createPageClient();
  await client.prefetchQuery({ ...partnersOptions(), queryFn: () => listPartners(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Partners"
        action={
          member.permissions.has("assessments.write") && <NewPartner viewer={viewerOf(member)} />
        }
      />
      <PartnersScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
