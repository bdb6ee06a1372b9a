import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { AssessmentEditor } from "@/components/assessments/assessment-editor";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { assessmentOptions } from "@/lib/assessments/client";
import { getAssessmentOrThrow } from "@/lib/assessments/queries";
import { AssessmentParams } from "@/lib/assessments/schema";
import { requireMemberWith } from "@/lib/auth/page-actor";

type Props = { params: Promise<{ id: string }> };

const readAssessment = readRecord(AssessmentParams, async (id) =>
  getAssessmentOrThrow(await requireMemberWith("assessments.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readAssessment((await params).id)).name };
}

export default async function AssessmentPage({ params }: Props) {
  const member = await requireMemberWith("assessments.read");
  const assessment = await readAssessment((await params).id);
  const client = createPageClient();
  client.setQueryData(assessmentOptions(assessment.id).queryKey, assessment);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AssessmentEditor key={assessment.id} assessment={assessment} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
