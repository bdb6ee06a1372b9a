import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { ApiKeysScreen } from "@/components/access/api-keys-screen";
import { NewApiKey } from "@/components/access/new-api-key";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { apiKeysOptions } from "@/lib/access/api-keys/client";
import { listApiKeys } from "@/lib/access/api-keys/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";

export const metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const member = await requireMemberWith("keys.manage");
  const client = createPageClient();
  await client.prefetchQuery({ ...apiKeysOptions(), queryFn: () => listApiKeys(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="API keys" action={<NewApiKey baseUrl={env.APP_URL} />} />
      <ApiKeysScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
