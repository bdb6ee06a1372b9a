"use client";

import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { searchCandidates } from "@/lib/candidates/client";
import { fullName } from "@/lib/format/names";
import { NewCandidateDialog } from "./new-candidate-dialog";

type CandidateComboboxProps = {
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
};

/** Lets the user search for a candidate, or create the one that isn't there yet. */
export function CandidateCombobox({ value, onValueChange }: CandidateComboboxProps) {
  const [creating, setCreating] = useState<string | null>(null);
  return (
    <>
      <Combobox
        value={value}
        onValueChange={onValueChange}
        search={searchCandidates}
        placeholder="Name, email or candidate ID"
        emptyText="No candidate matches"
        create={{ label: "Create a candidate", onCreate: setCreating }}
      />
      {creating !== null && (
        <NewCandidateDialog
          query={creating}
          onClose={() => setCreating(null)}
          onCreated={(candidate) =>
            onValueChange({ value: String(candidate.id), label: fullName(candidate) })
          }
        />
      )}
    </>
  );
}
