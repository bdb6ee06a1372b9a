import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { HealthScreen } from "@/components/health/health-screen";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { healthOptions } from "@/lib/health/client";
import { getHealth } from "@/lib/health/get-health";

export const metadata = { title: "Health" };

export default async function HealthPage() {
  const member = await requireMemberWith("health.read");
  const client = createPageClient();
  await client.prefetchQuery({ ...healthOptions(), queryFn: () => getHealth(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Health" />
      <HealthScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
