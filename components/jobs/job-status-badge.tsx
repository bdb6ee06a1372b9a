import { CircleDashed, CircleSlash } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import type { JobStatus } from "@/lib/jobs/client";
import { jobStatusLabels } from "@/lib/jobs/rules";

export function JobStatusBadge({ status }: { status: JobStatus }) {
  const open = status === "open";
  return (
    <StatusBadge
      tone={open ? "positive" : "neutral"}
      icon={open ? CircleDashed : CircleSlash}
      label={jobStatusLabels[status]}
    />
  );
}
