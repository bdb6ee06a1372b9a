"use client";

import { useQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { type PartnerAssessment, partnerAssessmentsOptions } from "@/lib/partners/client";

type AssessmentSelectProps = {
  partnerId: number;
  value: PartnerAssessment | null;
  onChange: (assessmentId: string) => void;
};

/** Lets the user choose one of the partner's current assessments. */
export function AssessmentSelect({ partnerId, value, onChange }: AssessmentSelectProps) {
  const query = useQuery(partnerAssessmentsOptions(partnerId));
  if (query.status === "error") {
    return (
      <Notice
        tone="negative"
        role="alert"
        title="The partner's assessments couldn't be loaded"
        action={
          <Button
            size="sm"
            icon={<RotateCw aria-hidden />}
            loading={query.isFetching}
            onClick={() => query.refetch()}
          >
            Try again
          </Button>
        }
      >
        {query.error.message}
      </Notice>
    );
  }
  const assessments = query.data ?? [];
  const none = query.data?.length === 0;
  return (
    <Field label="Assessment" required hint={none ? "The partner has no assessments." : undefined}>
      <Select
        value={value?.id ?? ""}
        disabled={query.status === "pending" || none}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">
          {query.status === "pending" ? "Loading assessments…" : "Choose an assessment"}
        </option>
        {assessments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
