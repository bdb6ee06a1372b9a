import { CandidateForm } from "@/components/candidates/candidate-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { requireMemberWith } from "@/lib/auth/page-actor";

export const metadata = { title: "New candidate" };

export default async function NewCandidatePage() {
  await requireMemberWith("candidates.write");
  return (
    <>
      <PageHeader title="New candidate" crumbs={[{ label: "Candidates", href: "/candidates" }]} />
      <PageBody width="prose">
        <CandidateForm />
      </PageBody>
    </>
  );
}
