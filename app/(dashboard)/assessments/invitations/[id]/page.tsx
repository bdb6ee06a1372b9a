import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { InvitationScreen } from "@/components/invitations/invitation-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { invitationEventsOptions, invitationOptions } from "@/lib/invitations/client";
import { getInvitationOrThrow, listInvitationEvents } from "@/lib/invitations/queries";
import { InvitationParams } from "@/lib/invitations/schema";

type Props = { params: Promise<{ id: string }> };

const readInvitation = readRecord(InvitationParams, async (id) =>
  getInvitationOrThrow(await requireMemberWith("assessments.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidateName, assessmentName } = await readInvitation((await params).id);
  return { title: `${candidateName}, ${assessmentName}` };
}

export default async function InvitationPage({ params }: Props) {
  const member = await requireMemberWith("assessments.read");
  const invitation = await readInvitation((await params).id);
  const { id } = invitation;
  const client = createPageClient();
  client.setQueryData(invitationOptions(id).queryKey, invitation);
  await client.prefetchQuery({
    ...invitationEventsOptions(id),
    queryFn: () => listInvitationEvents(member, id),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InvitationScreen id={id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
