import { createLoader, parseAsInteger, type SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { viewerOf } from "@/components/layout/viewer";
import { NewOfferForm } from "@/components/offers/new-offer-form";
import { redirectWithNotice, requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "New offer" };

const loadPrefill = createLoader({ candidateId: parseAsInteger, jobId: parseAsInteger });

export default async function NewOfferPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("offers.read");
  if (!member.permissions.has("offers.write")) redirectWithNotice("/offers");
  const { candidateId, jobId } = await loadPrefill(props.searchParams);
  return (
    <>
      <PageHeader title="New offer" crumbs={[{ label: "Offers", href: "/offers" }]} />
      <NewOfferForm viewer={viewerOf(member)} candidateId={candidateId} jobId={jobId} />
    </>
  );
}
