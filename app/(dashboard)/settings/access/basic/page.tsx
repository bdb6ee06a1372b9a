import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { BasicCredentialsScreen } from "@/components/access/basic-credentials-screen";
import { NewBasicCredential } from "@/components/access/new-basic-credential";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { basicCredentialsOptions } from "@/lib/access/basic-credentials/client";
import { listBasicCredentials } from "@/lib/access/basic-credentials/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "Basic credentials" };

export default async function BasicCredentialsPage() {
  const member = await requireMemberWith("keys.manage");
  const client = createPageClient();
  await client.prefetchQuery({
    ...basicCredentialsOptions(),
    queryFn: () => listBasicCredentials(member),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Basic credentials" action={<NewBasicCredential />} />
      <BasicCredentialsScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
