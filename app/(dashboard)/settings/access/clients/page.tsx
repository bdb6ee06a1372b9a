import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { NewOAuthClient } from "@/components/access/new-oauth-client";
import { OAuthClientsScreen } from "@/components/access/oauth-clients-screen";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { oauthClientsOptions } from "@/lib/access/oauth-clients/client";
import { listOAuthClients } from "@/lib/access/oauth-clients/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";

export const metadata = { title: "OAuth clients" };

export default async function OAuthClientsPage() {
  const member = await requireMemberWith("keys.manage");
  const client = createPageClient();
  await client.prefetchQuery({ ...oauthClientsOptions(), queryFn: () => listOAuthClients(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="OAuth clients" action={<NewOAuthClient baseUrl={env.APP_URL} />} />
      <OAuthClientsScreen viewer={viewerOf(member)} baseUrl={env.APP_URL} />
    </HydrationBoundary>
  );
}
