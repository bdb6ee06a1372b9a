import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createLoader, parseAsInteger, type SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { NewOfferForm } from "@/components/offers/new-offer-form";
import { redirectWithNotice, requireMemberWith } from "@/lib/auth/page-actor";
import { offerFieldsOptions } from "@/lib/offer-fields/client";
import { listOfferFields } from "@/lib/offer-fields/queries";

export const metadata = { title: "New offer" };

const loadPrefill = createLoader({ candidateId: parseAsInteger, jobId: parseAsInteger });

export default async function NewOfferPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("offers.read");
  if (!member.permissions.has("offers.write")) redirectWithNotice("/offers");
  const { candidateId, jobId } = await loadPrefill(props.searchParams);
  const client = createPageClient();
  await client.prefetchQuery({ ...offerFieldsOptions(), queryFn: () => listOfferFields(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title="New offer" crumbs={[{ label: "Offers", href: "/offers" }]} />
      <NewOfferForm viewer={viewerOf(member)} candidateId={candidateId} jobId={jobId} />
    </HydrationBoundary>
  );
}
