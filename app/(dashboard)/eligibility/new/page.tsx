import { createLoader, parseAsInteger, type SearchParams } from "nuqs/server";
import { NewForm } from "@/components/eligibility/new-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { viewerOf } from "@/components/layout/viewer";
import { redirectWithNotice, requireMemberWith } from "@/lib/auth/page-actor";
import { getCandidateOrThrow } from "@/lib/candidates/queries";
import { CandidateParams } from "@/lib/candidates/schema";

export const metadata = { title: "New eligibility" };

const loadPrefill = createLoader({ candidateId: parseAsInteger });

export default async function NewEligibilityPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("eligibility.read");
  if (!member.permissions.has("eligibility.write")) redirectWithNotice("/eligibility");
  const { candidateId } = await loadPrefill(props.searchParams);
  const given = CandidateParams.safeParse({ id: String(candidateId) });
  const candidate = given.success
    ? await getCandidateOrThrow(member, given.data.id).catch(() => null)
    : null;
  return (
    <>
      <PageHeader
        title="New eligibility"
        crumbs={[{ label: "Eligibility", href: "/eligibility" }]}
      />
      <PageBody width="prose">
        <NewForm candidate={candidate} viewer={viewerOf(member)} />
      </PageBody>
    </>
  );
}
