"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { AssessmentContent, Question } from "@/lib/assessments/schema";
import { ArrangeButtons } from "./arrange-buttons";
import { type Arrange, QuestionCard } from "./question-card";

type SectionEditorProps = {
  section: AssessmentContent["sections"][number];
  number: number;
  /** Number of the section's first question. */
  firstQuestion: number;
  readOnly: boolean;
  onTitleChange: (title: string) => void;
  onQuestionChange: (id: string, changed: Partial<Question>) => void;
  onAddQuestion: () => void;
  arrange: Arrange;
  arrangeQuestion: (question: Question, index: number) => Arrange;
};

/** Lets the user edit a section and its questions. */
export function SectionEditor(props: SectionEditorProps) {
  const { section, number, firstQuestion, readOnly, arrange } = props;
  const headingId = `section-${section.id}-heading`;
  return (
    <section
      id={`section-${section.id}-box`}
      tabIndex={-1}
      data-arranged
      aria-labelledby={headingId}
      className="flex scroll-mt-20 flex-col gap-4"
    >
      <div className="flex items-center justify-between gap-2 border-b pb-1">
        <h2 id={headingId} className="font-semibold">
          Section {number}
        </h2>
        {!readOnly && <ArrangeButtons what={`section ${number}`} {...arrange} />}
      </div>
      <Field label="Title" optional hint="Shown to candidates above the section's questions.">
        <Input
          id={`section-${section.id}`}
          aria-label={`Title of section ${number}`}
          maxLength={200}
          readOnly={readOnly}
          autoComplete="off"
          value={section.title}
          onChange={({ target }) => props.onTitleChange(target.value)}
        />
      </Field>
      {section.questions.length === 0 ? (
        <p className="text-muted">No questions in this section yet.</p>
      ) : (
        <ol aria-label={`Questions of section ${number}`} className="flex flex-col gap-4">
          {section.questions.map((question, index) => (
            <QuestionCard
              key={question.id}
              question={question}
              number={firstQuestion + index}
              readOnly={readOnly}
              onChange={(changed) => props.onQuestionChange(question.id, changed)}
              arrange={props.arrangeQuestion(question, index)}
            />
          ))}
        </ol>
      )}
      {!readOnly && (
        <div>
          <Button icon={<Plus aria-hidden />} onClick={props.onAddQuestion}>
            Add question
          </Button>
        </div>
      )}
    </section>
  );
}
