"use client";

import { useState } from "react";
import { TestDialog } from "@/components/tests/test-dialog";
import { Combobox, type ComboboxOption, type ComboboxSearch } from "@/components/ui/combobox";
import type { TestDetail } from "@/lib/tests/client";

type TestComboboxProps = {
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
  search: ComboboxSearch;
  /** Called with a new test before it is chosen. */
  onCreated: (test: Pick<TestDetail, "code" | "name" | "portions">) => void;
};

/** Lets the user search for a test, or create the one that isn't there yet. */
export function TestCombobox({ onCreated, onValueChange, ...combobox }: TestComboboxProps) {
  const [name, setName] = useState<string | null>(null);
  return (
    <>
      <Combobox
        {...combobox}
        onValueChange={onValueChange}
        placeholder="Code or name"
        emptyText="No test matches"
        create={{ label: "Create a test", onCreate: setName }}
      />
      {name !== null && (
        <TestDialog
          name={name}
          onClose={() => setName(null)}
          onSaved={(test) => {
            onCreated(test);
            onValueChange({ value: test.code, label: test.name, hint: test.code });
          }}
        />
      )}
    </>
  );
}
