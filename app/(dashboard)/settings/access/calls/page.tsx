import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { ApiCallsScreen } from "@/components/access/api-calls-screen";
import { callFilters, loadCallSearch } from "@/components/access/call-search";
import { PageHeader } from "@/components/layout/page-header";
import { viewerOf } from "@/components/layout/viewer";
import { apiCallsQuery } from "@/lib/access/api-calls/client";
import { listApiCalls } from "@/lib/access/api-calls/queries";
import { apiKeysQuery } from "@/lib/access/api-keys/client";
import { listApiKeys } from "@/lib/access/api-keys/queries";
import { basicCredentialsQuery } from "@/lib/access/basic-credentials/client";
import { listBasicCredentials } from "@/lib/access/basic-credentials/queries";
import { oauthClientsQuery } from "@/lib/access/oauth-clients/client";
import { listOAuthClients } from "@/lib/access/oauth-clients/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/list-options";
import { partnersQuery } from "@/lib/partners/client";
import { listPartners } from "@/lib/partners/queries";

export const metadata = { title: "Recent calls" };

export default async function ApiCallsPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("keys.manage");
  const filters = callFilters(await loadCallSearch(props.searchParams));
  const client = new QueryClient();
  await Promise.all([
    prefetchPage(client, apiCallsQuery(filters), (limit) =>
      listApiCalls(member, { ...filters, limit }),
    ),
    client.prefetchQuery({ ...apiKeysQuery(), queryFn: () => listApiKeys(member) }),
    client.prefetchQuery({ ...oauthClientsQuery(), queryFn: () => listOAuthClients(member) }),
    client.prefetchQuery({
      ...basicCredentialsQuery(),
      queryFn: () => listBasicCredentials(member),
    }),
    client.prefetchQuery({ ...partnersQuery(), queryFn: () => listPartners(member) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Recent calls" />
      <ApiCallsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
