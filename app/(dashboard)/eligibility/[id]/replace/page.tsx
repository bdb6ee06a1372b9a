import { RecreateForm } from "@/components/eligibility/replace-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { viewerOf } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { redirectWithNotice, requireMemberWith } from "@/lib/auth/page-actor";
import { readEligibility } from "../read-eligibility";

export const metadata = { title: "Replace eligibility" };

export default async function RecreatePage({ params }: { params: Promise<{ id: string }> }) {
  const member = await requireMemberWith("eligibility.read");
  const eligibility = await readEligibility((await params).id);
  const { id, status, personId, candidateName, testName } = eligibility;
  if (!member.permissions.has("eligibility.write")) redirectWithNotice(`/eligibility/${id}`);
  return (
    <>
      <PageHeader
        title="Replace eligibility"
        crumbs={[
          { label: "Eligibility", href: "/eligibility" },
          { label: `${candidateName}, ${testName}`, href: `/eligibility/${id}` },
        ]}
      />
      <PageBody width="prose">
        {status === "active" ? (
          <RecreateForm eligibility={eligibility} viewer={viewerOf(member)} />
        ) : (
          <Notice
            title="This eligibility is already cancelled"
            action={
              <ButtonLink href={`/eligibility/new?candidateId=${personId}`}>
                New eligibility
              </ButtonLink>
            }
          >
            There is nothing left to replace. Create a new one for {candidateName}.
          </Notice>
        )}
      </PageBody>
    </>
  );
}
