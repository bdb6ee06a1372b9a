import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { ApiCallsScreen } from "@/components/access/api-calls-screen";
import { callFilters, loadCallSearch } from "@/components/access/call-search";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { apiCallsOptions } from "@/lib/access/api-calls/client";
import { listApiCalls } from "@/lib/access/api-calls/queries";
import { apiKeysOptions } from "@/lib/access/api-keys/client";
import { listApiKeys } from "@/lib/access/api-keys/queries";
import { basicCredentialsOptions } from "@/lib/access/basic-credentials/client";
import { listBasicCredentials } from "@/lib/access/basic-credentials/queries";
import { oauthClientsOptions } from "@/lib/access/oauth-clients/client";
import { listOAuthClients } from "@/lib/access/oauth-clients/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { partnersOptions } from "@/lib/partners/client";
import { listPartners } from "@/lib/partners/queries";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "API calls" };

export default async function ApiCallsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("keys.manage");
  const filters = callFilters(await loadCallSearch(props.searchParams));
  const client = createPageClient();
  await Promise.all([
    prefetchPage(client, apiCallsOptions(filters), (limit) =>
      listApiCalls(member, { ...filters, limit }),
    ),
    client.prefetchQuery({ ...apiKeysOptions(), queryFn: () => listApiKeys(member) }),
    client.prefetchQuery({ ...oauthClientsOptions(), queryFn: () => listOAuthClients(member) }),
    client.prefetchQuery({
      ...basicCredentialsOptions(),
      queryFn: () => listBasicCredentials(member),
    }),
    client.prefetchQuery({ ...partnersOptions(), queryFn: () => listPartners(member) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="API calls" />
      <ApiCallsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
