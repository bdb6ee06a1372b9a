"use client";

import { useState } from "react";
import { JobDialog } from "@/components/jobs/job-dialog";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { searchJobs } from "@/lib/jobs/client";

type JobComboboxProps = {
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
};

/** Lets the user search for a job, or create the one that isn't there yet. */
export function JobCombobox({ value, onValueChange }: JobComboboxProps) {
  const [title, setTitle] = useState<string | null>(null);
  return (
    <>
      <Combobox
        value={value}
        onValueChange={onValueChange}
        search={searchJobs}
        placeholder="Title, department or location"
        emptyText="No job matches"
        create={{ label: "Create a job", onCreate: setTitle }}
      />
      {title !== null && (
        <JobDialog
          title={title}
          onClose={() => setTitle(null)}
          onSaved={(job) => {
            setTitle(null);
            onValueChange({ value: String(job.id), label: job.title });
          }}
        />
      )}
    </>
  );
}
