"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { CandidateCombobox } from "@/components/pickers/candidate-combobox";
import type { ComboboxOption } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { notify } from "@/components/ui/toaster";
import { type CandidateDetail, candidateOptions } from "@/lib/candidates/client";
import { fullName } from "@/lib/format/names";
import { emptyPerson, personValues } from "./form-values";
import type { NewEligibilityValues } from "./new-values";

type Way = "known" | "new";

const ways = [
  { value: "known", label: "Existing candidate" },
  { value: "new", label: "New candidate" },
] as const;

/** Lets the user choose an existing candidate, or a new person by candidate ID. */
export function NewPersonChoice({ candidate }: { candidate: CandidateDetail | null }) {
  const client = useQueryClient();
  const form = useFormContext<NewEligibilityValues>();
  const [way, setWay] = useState<Way>("known");
  const [person, setPerson] = useState(candidate);

  function take(next: CandidateDetail | null) {
    setPerson(next);
    form.setValue("person", next ? personValues(next) : emptyPerson);
    form.setValue("candidateId", next?.candidateId ?? "");
    form.setValue("personId", next && !next.candidateId ? next.id : undefined);
    form.clearErrors(["candidateId", "person"]);
  }

  async function choose(option: ComboboxOption | null) {
    if (!option) return take(null);
    try {
      take(await client.fetchQuery(candidateOptions(Number(option.value))));
    } catch (error) {
      notify.failed("The candidate couldn't be loaded", (error as Error).message);
    }
  }

  const fault = form.getFieldState("candidateId", form.formState).error;
  return (
    <>
      <div>
        <Segmented
          label="Who is eligible"
          options={ways}
          value={way}
          onValueChange={(next) => {
            setWay(next);
            take(null);
          }}
        />
      </div>
      {way === "known" && (
        <Controller
          control={form.control}
          name="candidateId"
          render={({ field }) => (
            <div
              ref={(box) => {
                if (!person) field.ref(box && { focus: () => box.querySelector("input")?.focus() });
              }}
            >
              <Field
                label="Candidate"
                required
                hint={person?.candidateId && `Candidate ID ${person.candidateId}`}
                error={
                  fault && (person ? person.candidateId && fault.message : "Choose a candidate")
                }
              >
                <CandidateCombobox
                  value={person && { value: String(person.id), label: fullName(person) }}
                  onValueChange={(option) => void choose(option)}
                />
              </Field>
            </div>
          )}
        />
      )}
      {(way === "new" || (person && !person.candidateId)) && (
        <Field
          label="Candidate ID"
          required
          hint={
            person
              ? `${fullName(person)} has no candidate ID yet and gets this one.`
              : "Your own reference for this person. Enter their name below."
          }
          error={fault?.message}
        >
          <Input autoComplete="off" {...form.register("candidateId")} />
        </Field>
      )}
    </>
  );
}
