"use client";

import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { searchCandidates } from "@/lib/candidates/client";
import { searchJobs } from "@/lib/jobs/client";
import { searchOffers } from "@/lib/templates/client";

export type Subject = {
  kind: "examples" | "offer" | "people";
  offer: ComboboxOption | null;
  candidate: ComboboxOption | null;
  job: ComboboxOption | null;
};

export const exampleSubject: Subject = {
  kind: "examples",
  offer: null,
  candidate: null,
  job: null,
};

const kinds = [
  { value: "examples", label: "Examples" },
  { value: "offer", label: "Offer" },
  { value: "people", label: "Candidate and job" },
] as const;

type PreviewSubjectProps = { value: Subject; onValueChange: (subject: Subject) => void };

/** Chooses the records that the preview uses. */
export function PreviewSubject({ value, onValueChange }: PreviewSubjectProps) {
  const change = (changed: Partial<Subject>) => onValueChange({ ...value, ...changed });
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Segmented
          label="Preview with"
          options={kinds}
          value={value.kind}
          onValueChange={(kind) => change({ kind })}
        />
      </div>
      {value.kind === "offer" && (
        <Field label="Offer">
          <Combobox
            value={value.offer}
            onValueChange={(offer) => change({ offer })}
            search={searchOffers}
            placeholder="Candidate, job or number"
            emptyText="No offer matches"
          />
        </Field>
      )}
      {value.kind === "people" && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Candidate">
            <Combobox
              value={value.candidate}
              onValueChange={(candidate) => change({ candidate })}
              search={searchCandidates}
              placeholder="Name, email or city"
              emptyText="No candidate matches"
            />
          </Field>
          <Field label="Job">
            <Combobox
              value={value.job}
              onValueChange={(job) => change({ job })}
              search={searchJobs}
              placeholder="Title, department or location"
              emptyText="No job matches"
            />
          </Field>
        </div>
      )}
    </div>
  );
}
