"use client";

import { useQuery } from "@tanstack/react-query";
import { Combobox } from "@/components/ui/combobox";
import { findTests, testOptions } from "@/lib/tests/client";

type TestFilterProps = { value: number | null; onValueChange: (testId: number | null) => void };

export function TestFilter({ value, onValueChange }: TestFilterProps) {
  const test = useQuery({ ...testOptions(value ?? 0), enabled: value !== null });
  return (
    <Combobox
      label="Test"
      placeholder="Any test"
      emptyText="No test matches"
      value={
        value === null ? null : { value: String(value), label: test.data?.name ?? `Test ${value}` }
      }
      onValueChange={(option) => onValueChange(option ? Number(option.value) : null)}
      search={searchTests}
      className="w-44 max-sm:w-auto max-sm:flex-1"
    />
  );
}

async function searchTests(query: string, signal: AbortSignal) {
  const tests = await findTests(query, signal);
  return tests.map(({ id, code, name, retiredAt }) => ({
    value: String(id),
    label: name,
    hint: retiredAt ? `${code} · retired` : code,
  }));
}
