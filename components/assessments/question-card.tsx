"use client";

import type { KeyboardEvent } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { type Question, type QuestionType, questionTypes } from "@/lib/assessments/schema";
import { counted } from "@/lib/format/numbers";
import { ArrangeButtons, keepingFocus } from "./arrange-buttons";
import { NumberField } from "./number-field";
import { OptionList } from "./option-list";
import { isChoice, questionTypeLabels } from "./question-types";

export type Arrange = {
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

type QuestionCardProps = {
  question: Question;
  number: number;
  readOnly: boolean;
  onChange: (changed: Partial<Question>) => void;
  arrange: Arrange;
};

/** Returns the element id of a question in the editor. */
export const questionElementId = (id: string) => `question-${id}`;

/** Lets the user edit a question. Alt with an arrow key moves it. */
export function QuestionCard({ question, number, readOnly, onChange, arrange }: QuestionCardProps) {
  const { id, type, prompt, points, answer, tolerance } = question;
  const headingId = `${questionElementId(id)}-heading`;

  function press(event: KeyboardEvent) {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!by || !event.altKey || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    keepingFocus(() => arrange.onMove(by));
  }

  return (
    <li
      id={questionElementId(id)}
      tabIndex={-1}
      data-arranged
      aria-labelledby={headingId}
      onKeyDown={press}
      className="flex scroll-mt-20 flex-col gap-4 rounded-lg border bg-surface p-4"
    >
      <div className="flex items-center justify-between gap-2">
        <h3 id={headingId} className="font-semibold text-sm">
          Question {number}
        </h3>
        {!readOnly && <ArrangeButtons what={`question ${number}`} {...arrange} />}
      </div>
      <Field label="Question">
        <Textarea
          rows={2}
          maxLength={5000}
          readOnly={readOnly}
          value={prompt}
          onChange={({ target }) => onChange({ prompt: target.value })}
        />
      </Field>
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-4">
        <Field label="Answer type">
          <Select
            value={type}
            disabled={readOnly}
            onChange={({ target }) => onChange({ type: target.value as QuestionType })}
          >
            {questionTypes.map((each) => (
              <option key={each} value={each}>
                {questionTypeLabels[each]}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          label="Points"
          value={points}
          min={0}
          max={1000}
          readOnly={readOnly}
          onValueChange={(value) => onChange({ points: value ?? 0 })}
        />
      </div>
      {isChoice(type) && (
        <OptionList
          question={question}
          number={number}
          readOnly={readOnly}
          onChange={(options) => onChange({ options })}
        />
      )}
      {type === "number" && (
        <div className="grid grid-cols-2 gap-4">
          <NumberField
            label="Correct answer"
            value={answer}
            optional
            readOnly={readOnly}
            onValueChange={(value) => onChange({ answer: value })}
          />
          <NumberField
            label="Tolerance"
            hint="The largest deviation that still counts as correct."
            value={tolerance}
            min={0}
            max={1_000_000}
            readOnly={readOnly}
            onValueChange={(value) => onChange({ tolerance: value ?? 0 })}
          />
        </div>
      )}
      {type === "text" && (
        <p className="text-muted text-sm">
          You mark each answer, from 0 to {counted(points, "point", "points")}. A sitting is scored
          once every text answer is marked.
        </p>
      )}
    </li>
  );
}
