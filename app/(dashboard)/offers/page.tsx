import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { SearchParams } from "nuqs/server";
import { runsLink } from "@/components/bulk/runs-link";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { loadOfferSearch, offerFilters } from "@/components/offers/offer-search";
import { OffersScreen } from "@/components/offers/offers-screen";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { offerListOptions } from "@/lib/offers/client";
import { listOffers } from "@/lib/offers/list-offers";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Offers" };

export default async function OffersPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("offers.read");
  const filters = offerFilters(await loadOfferSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, offerListOptions(filters), (limit) =>
    listOffers(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Offers"
        links={[runsLink]}
        action={
          member.permissions.has("offers.write") && (
            <ButtonLink href="/offers/new" variant="primary" icon={<Icon of={Plus} />}>
              New offer
            </ButtonLink>
          )
        }
      />
      <OffersScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
