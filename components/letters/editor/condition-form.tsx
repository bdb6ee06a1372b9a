"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Condition, readCondition, writeCondition } from "@/lib/letters/visual/condition";
import { optionOf } from "@/lib/letters/visual/labels";
import type { VariableOption } from "./facts";
import { VariableOptions } from "./variable-options";

type Operator = Condition["operator"];

const operators: { value: Operator; label: string; needsValue: boolean }[] = [
  { value: "set", label: "is set", needsValue: false },
  { value: "unset", label: "isn't set", needsValue: false },
  { value: "equals", label: "is", needsValue: true },
  { value: "differs", label: "isn't", needsValue: true },
  { value: "more", label: "is more than", needsValue: true },
  { value: "less", label: "is less than", needsValue: true },
  { value: "atLeast", label: "is at least", needsValue: true },
  { value: "atMost", label: "is at most", needsValue: true },
];

const needsValue = (operator: Operator) =>
  operators.find(({ value }) => value === operator)?.needsValue ?? false;

/** Returns the tag's word, so that an `elsif` stays one. */
const keywordOf = (opening: string | null) =>
  /^\{%-?\s*elsif\b/.test(opening ?? "") ? "elsif" : "if";

type ConditionFormProps = {
  /** The branch's tag; null for a new condition. */
  opening: string | null;
  /** A variable of what a new condition will hold, which is likely what it asks for. */
  suggested: string | null;
  variables: readonly VariableOption[];
  onSave: (opening: string) => void;
};

/** Asks when a part of the letter is shown. */
export function ConditionForm({ opening, suggested, variables, onSave }: ConditionFormProps) {
  const known = opening === null ? null : readCondition(opening);
  const [subject, setSubject] = useState(
    () => optionOf(known?.subject ?? suggested ?? "", variables)?.path ?? variables[0]?.path ?? "",
  );
  const [operator, setOperator] = useState<Operator>(known?.operator ?? "set");
  const [value, setValue] = useState(known?.value ?? "");

  function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const typed = needsValue(operator) ? value.trim() : null;
    onSave(writeCondition({ subject, operator, value: typed }, keywordOf(opening)));
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={save}>
      <Field label="Show if">
        <Select value={subject} onChange={({ target }) => setSubject(target.value)}>
          <VariableOptions variables={variables} />
        </Select>
      </Field>
      <Field label="Condition">
        <Select value={operator} onChange={({ target }) => setOperator(target.value as Operator)}>
          {operators.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </Field>
      {needsValue(operator) && (
        <Field label="Value" hint={hintOf(variables.find(({ path }) => path === subject))}>
          <Input value={value} required onChange={({ target }) => setValue(target.value)} />
        </Field>
      )}
      <Button variant="primary" type="submit" className="self-end">
        {opening === null ? "Add condition" : "Apply"}
      </Button>
    </form>
  );
}

const hintOf = (option: VariableOption | undefined) =>
  option?.example ? `For example ${option.example}` : undefined;
