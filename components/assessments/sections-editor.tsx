"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { notify } from "@/components/ui/toaster";
import type { AssessmentContent, Question } from "@/lib/assessments/schema";
import * as changes from "./draft-changes";
import { type Arrange, questionElementId } from "./question-card";
import { SectionEditor } from "./section-editor";

type Section = AssessmentContent["sections"][number];

type SectionsEditorProps = {
  content: AssessmentContent;
  readOnly: boolean;
  onChange: (change: (content: AssessmentContent) => AssessmentContent) => void;
};

/** Focuses the first field of a question or section. */
const focusOn = (elementId: string) =>
  requestAnimationFrame(() => {
    const element = document.getElementById(elementId);
    (element?.querySelector("textarea") ?? element)?.focus();
  });

/** Lets the user add, duplicate, move and delete sections and their questions. */
export function SectionsEditor({ content, readOnly, onChange }: SectionsEditorProps) {
  const [message, setMessage] = useState("");
  const { sections } = content;
  const firstOf = (at: number) =>
    sections.slice(0, at).reduce((sum, { questions }) => sum + questions.length, 1);

  function add(section: Section) {
    const question = changes.newQuestion();
    onChange(changes.addQuestion(section.id, question));
    focusOn(questionElementId(question.id));
  }

  function removeQuestion(section: Section, question: Question, index: number) {
    onChange(changes.removeQuestion(question.id));
    const next = section.questions[index + 1] ?? section.questions[index - 1];
    focusOn(next ? questionElementId(next.id) : `section-${section.id}`);
    notify.undoable("Question deleted", () => {
      onChange(changes.addQuestion(section.id, question, index));
      focusOn(questionElementId(question.id));
    });
  }

  const arrangeQuestion =
    (section: Section, at: number) =>
    (question: Question, index: number): Arrange => ({
      isFirst: at === 0 && index === 0,
      isLast: at === sections.length - 1 && index === section.questions.length - 1,
      onMove: (by) => {
        onChange(changes.moveQuestion(question.id, by));
        setMessage(`Question ${firstOf(at) + index} moved ${by === 1 ? "down" : "up"}`);
      },
      onDuplicate: () => {
        const copyId = changes.newId("q");
        onChange(changes.duplicateQuestion(question.id, copyId));
        focusOn(questionElementId(copyId));
      },
      onRemove: () => removeQuestion(section, question, index),
    });

  const arrangeSection = (section: Section, at: number): Arrange => ({
    isFirst: at === 0,
    isLast: at === sections.length - 1,
    onMove: (by) => {
      onChange(changes.moveSection(section.id, by));
      setMessage(`Section ${at + 1} moved ${by === 1 ? "down" : "up"}`);
    },
    onDuplicate: () => {
      const copyId = changes.newId("s");
      onChange(changes.duplicateSection(section.id, copyId));
      focusOn(`section-${copyId}`);
    },
    onRemove: () => {
      onChange(changes.removeSection(section.id));
      notify.undoable("Section deleted", () => onChange(changes.insertSection(section, at)));
    },
  });

  function addSection() {
    const section = changes.newSection();
    onChange(changes.addSection(section));
    focusOn(`section-${section.id}`);
  }

  return (
    <div className="flex flex-col gap-8">
      {sections.map((section, at) => (
        <SectionEditor
          key={section.id}
          section={section}
          number={at + 1}
          firstQuestion={firstOf(at)}
          readOnly={readOnly}
          onTitleChange={(title) => onChange(changes.changeSection(section.id, { title }))}
          onQuestionChange={(id, changed) => onChange(changes.changeQuestion(id, changed))}
          onAddQuestion={() => add(section)}
          arrange={arrangeSection(section, at)}
          arrangeQuestion={arrangeQuestion(section, at)}
        />
      ))}
      {!readOnly && (
        <div>
          <Button
            icon={<Plus aria-hidden />}
            disabledReason={
              sections.length >= 50 ? "An assessment can have at most 50 sections" : null
            }
            onClick={addSection}
          >
            Add section
          </Button>
        </div>
      )}
      <LiveRegion message={message} />
    </div>
  );
}
