"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";
import type { AssessmentContent } from "@/lib/assessments/schema";
import { NumberField } from "./number-field";
import type { DraftValues } from "./use-assessment-draft";

type AssessmentFieldsProps = {
  values: DraftValues;
  externalId: string;
  readOnly: boolean;
  onChange: (changed: Partial<DraftValues>) => void;
  onContentChange: (changed: Partial<AssessmentContent>) => void;
};

const presentations = [
  { value: "one", label: "One at a time" },
  { value: "all", label: "All on one page" },
] as const;

/** Lets a recruiter edit an assessment's settings. */
export function AssessmentFields({
  values: { name, customId, draft },
  externalId,
  readOnly,
  onChange,
  onContentChange,
}: AssessmentFieldsProps) {
  return (
    <div className="flex flex-col gap-4">
      <Field label="Name" required error={name.trim() === "" ? "Fill this in" : null}>
        <Input
          maxLength={200}
          autoComplete="off"
          readOnly={readOnly}
          value={name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="ID" hint="The ID that inviters use. Can't be changed after creation.">
          <Input readOnly value={externalId} className="font-mono" />
        </Field>
        <Field
          label="Custom ID"
          optional
          hint="Your own reference, sent to inviters along with the ID."
        >
          <Input
            maxLength={100}
            autoComplete="off"
            readOnly={readOnly}
            value={customId}
            onChange={({ target }) => onChange({ customId: target.value })}
          />
        </Field>
      </div>
      <Field label="Instructions" optional hint="Shown to candidates before the time starts.">
        <Textarea
          rows={4}
          maxLength={10_000}
          readOnly={readOnly}
          value={draft.instructions}
          onChange={({ target }) => onContentChange({ instructions: target.value })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <NumberField
          label="Time limit (minutes)"
          hint="Excluding extra time."
          value={Math.round((draft.baseSeconds / 60) * 100) / 100}
          min={0.5}
          max={1440}
          readOnly={readOnly}
          onValueChange={(minutes) =>
            onContentChange({ baseSeconds: Math.round((minutes ?? 0) * 60) })
          }
        />
        <NumberField
          label="Pass mark (%)"
          hint="The lowest score that passes."
          value={draft.passPercent}
          min={0}
          max={100}
          readOnly={readOnly}
          onValueChange={(value) => onContentChange({ passPercent: value ?? 0 })}
        />
      </div>
      <div className="flex flex-col items-start gap-1.5">
        <span className="font-medium text-sm">Show questions</span>
        <Segmented
          label="Show questions"
          options={presentations}
          value={draft.presentation}
          onValueChange={(presentation) => !readOnly && onContentChange({ presentation })}
        />
      </div>
      <Checkbox
        checked={draft.loginRequired}
        disabled={readOnly}
        onCheckedChange={(loginRequired) => onContentChange({ loginRequired })}
        label="Ask for a username and password"
        hint="The inviter receives these and passes them on to the candidate. The link alone isn't enough to start."
      />
    </div>
  );
}
