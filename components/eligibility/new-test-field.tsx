"use client";

import { useRef } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { TestCombobox } from "@/components/pickers/test-combobox";
import { Field } from "@/components/ui/field";
import { findTests } from "@/lib/tests/client";
import type { ChosenTest, NewEligibilityValues } from "./new-values";

type NewTestFieldProps = {
  test: ChosenTest | null;
  onTestChange: (test: ChosenTest | null) => void;
};

/** Lets the user choose the test; clears portions that the test doesn't have. */
export function NewTestField({ test, onTestChange }: NewTestFieldProps) {
  const { control, setValue, getValues } = useFormContext<NewEligibilityValues>();
  const found = useRef(new Map<string, ChosenTest>());

  async function search(query: string, signal: AbortSignal) {
    const tests = await findTests(query, signal, { retired: "no" });
    for (const each of tests) found.current.set(each.code, each);
    return tests.map(({ code, name }) => ({ value: code, label: name, hint: code }));
  }

  function choose(code: string | undefined) {
    const next = (code !== undefined && found.current.get(code)) || null;
    const chosen = getValues("portionCodes") ?? [];
    const kept = chosen.filter((each) => next?.portions.some((portion) => portion.code === each));
    setValue("portionCodes", kept);
    onTestChange(next);
  }

  return (
    <Controller
      control={control}
      name="testCode"
      render={({ field, fieldState }) => (
        <div ref={(box) => field.ref(box && { focus: () => box.querySelector("input")?.focus() })}>
          <Field
            label="Test"
            required
            error={fieldState.error && (field.value ? fieldState.error.message : "Choose a test")}
          >
            <TestCombobox
              value={test && { value: test.code, label: test.name, hint: test.code }}
              onValueChange={(option) => {
                choose(option?.value);
                field.onChange(option?.value ?? "");
              }}
              search={search}
              onCreated={(created) => found.current.set(created.code, created)}
            />
          </Field>
        </div>
      )}
    />
  );
}
