import { Archive, CircleCheck, type LucideIcon, PencilLine } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { AssessmentStatus } from "@/lib/assessments/client";

export const assessmentStatusViews: Record<
  AssessmentStatus,
  { label: string; tone: Tone; icon: LucideIcon }
> = {
  draft: { label: "Draft", tone: "neutral", icon: PencilLine },
  published: { label: "Published", tone: "positive", icon: CircleCheck },
  retired: { label: "Retired", tone: "warning", icon: Archive },
};

export const assessmentStatusNames = Object.keys(assessmentStatusViews) as AssessmentStatus[];

export function AssessmentStatusBadge({ status }: { status: AssessmentStatus }) {
  return <StatusBadge {...assessmentStatusViews[status]} />;
}
