"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { fieldText, eligibilityFieldLabels as labels } from "@/lib/eligibility/rules";
import type { Difference } from "./conflict";
import { type EditableField, plainName } from "./form-fields";

type Side = "theirs" | "yours";
type Choices = Partial<Record<EditableField, Side>>;

type ConflictDialogProps = {
  who: string | null;
  differences: readonly Difference[];
  saving: boolean;
  onResolve: (chosen: readonly Difference[]) => void;
  onClose: () => void;
};

const sides = [
  { side: "theirs", label: "Theirs" },
  { side: "yours", label: "Yours" },
] as const;

/**
 * Shows each field that someone else saved while the user was editing, and lets the user choose between both values.
 */
export function ConflictDialog(props: ConflictDialogProps) {
  const { who, differences, saving, onResolve, onClose } = props;
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(
      differences.filter(({ both }) => !both).map(({ field }) => [field, "theirs"]),
    ),
  );
  const open = differences.filter(({ field }) => !choices[field]).length;
  const all = (side: Side) =>
    setChoices(Object.fromEntries(differences.map(({ field }) => [field, side])));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={`${who ?? "Someone else"} changed this eligibility while you were editing`}
      description="Choose which value to keep for each field. Fields that only you changed keep your values. Your changes aren't saved yet."
      footer={
        <>
          <Button onClick={onClose}>Keep editing</Button>
          <Button
            variant="primary"
            loading={saving}
            disabledReason={open > 0 ? `Choose a value for ${fieldsText(open)} first` : null}
            onClick={() =>
              onResolve(differences.filter(({ field }) => choices[field] === "theirs"))
            }
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {differences.length > 1 && (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => all("theirs")}>
              Use all their values
            </Button>
            <Button size="sm" onClick={() => all("yours")}>
              Use all your values
            </Button>
          </div>
        )}
        {differences.map((difference) => (
          <Choice
            key={difference.field}
            difference={difference}
            value={choices[difference.field]}
            onValueChange={(side) => setChoices({ ...choices, [difference.field]: side })}
          />
        ))}
      </div>
    </Dialog>
  );
}

const fieldsText = (count: number) => `${count} ${count === 1 ? "field" : "fields"}`;

type ChoiceProps = {
  difference: Difference;
  value: Side | undefined;
  onValueChange: (side: Side) => void;
};

function Choice({ difference, value, onValueChange }: ChoiceProps) {
  const name = plainName(difference.field);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">
        {labels[name] ?? name}
        {!difference.both && (
          <span className="ml-1.5 font-normal text-muted">changed only by them</span>
        )}
      </legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {sides.map(({ side, label }) => (
          <label
            key={side}
            className="flex min-w-0 items-start gap-2 rounded-md border border-line-strong px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={difference.field}
              value={side}
              checked={value === side}
              onChange={() => onValueChange(side)}
              className="mt-1"
            />
            <span className="min-w-0">
              <span className="block text-muted text-xs">{label}</span>
              <span className="wrap-anywhere">{fieldText(name, difference[side])}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
