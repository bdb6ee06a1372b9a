import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createPageClient } from "@/components/layout/query-client";
import { FieldsScreen } from "@/components/offer-fields/fields-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { offerFieldsOptions } from "@/lib/offer-fields/client";
import { listOfferFields } from "@/lib/offer-fields/queries";

export const metadata = { title: "Offer fields" };

export default async function OfferFieldsPage() {
  const member = await requireMemberWith("account.manage");
  const client = createPageClient();
  await client.prefetchQuery({ ...offerFieldsOptions(), queryFn: () => listOfferFields(member) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <FieldsScreen />
    </HydrationBoundary>
  );
}
