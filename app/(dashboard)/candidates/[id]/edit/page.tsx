import type { Metadata } from "next";
import { CandidateForm } from "@/components/candidates/candidate-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { fullName } from "@/lib/format/names";
import { readCandidate } from "../read-candidate";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edit ${fullName(await readCandidate((await params).id))}` };
}

export default async function EditCandidatePage({ params }: Props) {
  await requireMemberWith("candidates.write");
  const candidate = await readCandidate((await params).id);
  const name = fullName(candidate);
  return (
    <>
      <PageHeader
        title={`Edit ${name}`}
        crumbs={[
          { label: "Candidates", href: "/candidates" },
          { label: name, href: `/candidates/${candidate.id}` },
        ]}
      />
      <PageBody width="prose">
        <CandidateForm key={candidate.revision} candidate={candidate} />
      </PageBody>
    </>
  );
}
