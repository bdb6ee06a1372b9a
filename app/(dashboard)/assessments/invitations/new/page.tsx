import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { InviteScreen } from "@/components/invitations/invite-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { partnersOptions } from "@/lib/partners/client";
import { listPartners } from "@/lib/partners/queries";

export const metadata = { title: "Invite candidates" };

export default async function InvitePage() {
  const member = await requireMemberWith("assessments.write");
  const client = createPageClient();
  await client.prefetchQuery({ ...partnersOptions(), queryFn: () => listPartners(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InviteScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
