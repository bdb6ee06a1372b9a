import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EditEligibilityForm } from "@/components/eligibility/edit-eligibility-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { viewerOf } from "@/components/layout/viewer";
import { redirectWithNotice, requireMemberWith } from "@/lib/auth/page-actor";
import { readEligibility } from "../read-eligibility";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidateName, testName } = await readEligibility((await params).id);
  return { title: `Edit ${candidateName}, ${testName}` };
}

export default async function EditEligibilityPage({ params }: Props) {
  const member = await requireMemberWith("eligibility.read");
  const eligibility = await readEligibility((await params).id);
  const { id, candidateName, testName } = eligibility;
  if (!member.permissions.has("eligibility.write")) redirectWithNotice(`/eligibility/${id}`);
  if (eligibility.status !== "active") redirect(`/eligibility/${id}`);
  const title = `${candidateName}, ${testName}`;
  return (
    <>
      <PageHeader
        title={`Edit ${title}`}
        crumbs={[
          { label: "Eligibility", href: "/eligibility" },
          { label: title, href: `/eligibility/${id}` },
        ]}
      />
      <PageBody width="prose">
        <EditEligibilityForm eligibility={eligibility} viewer={viewerOf(member)} />
      </PageBody>
    </>
  );
}
