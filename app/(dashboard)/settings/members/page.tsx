import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { InviteMember } from "@/components/members/invite-member";
import { MembersScreen } from "@/components/members/members-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { membersOptions } from "@/lib/members/client";
import { listMembers } from "@/lib/members/queries";

export const metadata = { title: "Members" };

export default async function MembersPage() {
  const member = await requireMemberWith("members.read");
  const client = createPageClient();
  await client.prefetchQuery({ ...membersOptions(), queryFn: () => listMembers(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Members"
        action={member.permissions.has("members.manage") && <InviteMember />}
      />
      <MembersScreen viewer={viewerOf(member)} userId={member.userId} />
    </HydrationBoundary>
  );
}
