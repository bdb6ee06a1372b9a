import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Plus, Ticket } from "lucide-react";
import type { SearchParams } from "nuqs/server";
import { AssistanceScreen } from "@/components/assistance/assistance-screen";
import { assistanceFilters, loadAssistanceSearch } from "@/components/assistance/assistance-search";
import { runsLink } from "@/components/bulk/runs-link";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { assistanceListOptions } from "@/lib/assistance/client";
import { listAssistance } from "@/lib/assistance/queries";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Assistance" };

export default async function AssistancePage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("assistance.read");
  const filters = assistanceFilters(await loadAssistanceSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, assistanceListOptions(filters), (limit) =>
    listAssistance(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Assistance"
        links={[
          { href: "/assistance/coupons", label: "Coupons", icon: <Ticket aria-hidden /> },
          runsLink,
        ]}
        action={
          member.permissions.has("assistance.write") && (
            <ButtonLink href="/assistance/new" variant="primary" icon={<Icon of={Plus} />}>
              New offer to assist
            </ButtonLink>
          )
        }
      />
      <AssistanceScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
