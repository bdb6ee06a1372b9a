"use client";

import { useQuery } from "@tanstack/react-query";
import { Combobox } from "@/components/ui/combobox";
import { jobOptions, searchJobs } from "@/lib/jobs/client";

type JobFilterProps = { value: number | null; onValueChange: (jobId: number | null) => void };

export function JobFilter({ value, onValueChange }: JobFilterProps) {
  const job = useQuery({ ...jobOptions(value ?? 0), enabled: value !== null });
  const label = job.data?.title ?? `Job ${value}`;
  return (
    <Combobox
      label="Job"
      placeholder="Any job"
      emptyText="No job matches"
      value={value === null ? null : { value: String(value), label }}
      onValueChange={(option) => onValueChange(option ? Number(option.value) : null)}
      search={searchJobs}
      className="w-40 max-sm:w-auto max-sm:flex-1"
    />
  );
}
