import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { AuditScreen } from "@/components/audit/audit-screen";
import { auditFilters, loadAuditSearch } from "@/components/audit/audit-search";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { auditOptions } from "@/lib/audit/client";
import { listAuditEntries } from "@/lib/audit/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Audit log" };

export default async function AuditPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("audit.read");
  const filters = auditFilters(await loadAuditSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, auditOptions(filters), (limit) =>
    listAuditEntries(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="Audit log" />
      <AuditScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
