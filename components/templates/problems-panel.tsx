"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { errorsOf, warningsOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";
import type { TemplatePreview } from "@/lib/templates/client";

type ProblemsPanelProps = {
  preview: TemplatePreview | undefined;
  /** Shows a line of the template, or the first place of a text in it. */
  onShow: (place: { line: number } | { text: string }) => void;
};

/** Lists the errors that prevent saving, the problems that prevent sending, and warnings. */
export function ProblemsPanel({ preview, onShow }: ProblemsPanelProps) {
  if (!preview) return null;
  const { problems } = preview;
  const of = (...codes: LetterProblem["code"][]) =>
    problems.filter(({ code }) => codes.includes(code));
  const [broken, unknown, empty] = [
    of("template_error"),
    of("unknown_variable"),
    of("empty_variable"),
  ];
  const listed = [...broken, ...unknown, ...empty];
  const others = problems.filter((problem) => !listed.includes(problem));
  return (
    <section aria-label="Problems" aria-live="polite" className="flex flex-col gap-2">
      {problems.length === 0 && (
        <Notice tone="positive" title="No problems. This letter can be sent" />
      )}
      <Problems tone="negative" title="The template has errors" problems={broken} onShow={onShow} />
      <Problems
        tone="negative"
        title="Letters from this template can't be sent"
        problems={errorsOf(others)}
        onShow={onShow}
      />
      <Problems
        title="Unknown variables. Letters that use them can't be sent"
        problems={unknown}
        onShow={onShow}
      />
      <Problems
        title="Empty variables in this preview. This letter can't be sent"
        problems={empty}
        onShow={onShow}
      >
        <p className="mt-1">Put optional values in a condition, or add a fallback.</p>
      </Problems>
      <Problems
        title="Check these before you send a letter"
        problems={warningsOf(others)}
        onShow={onShow}
      />
    </section>
  );
}

type ProblemsProps = {
  title: string;
  tone?: "warning" | "negative";
  problems: LetterProblem[];
  onShow: ProblemsPanelProps["onShow"];
  children?: ReactNode;
};

function Problems({ title, tone = "warning", problems, onShow, children }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <ul className="mt-1 flex flex-col gap-1">
        {problems.map(({ code, name, message, place }) => (
          <li key={`${code}:${place?.line}:${place?.column}:${message}`}>
            {place ? (
              <Place onShow={() => onShow({ line: place.line })}>Line {place.line}</Place>
            ) : (
              name && <Place onShow={() => onShow({ text: name })}>{name}</Place>
            )}{" "}
            {isNamedByItsPlace(code) ? null : message}
          </li>
        ))}
      </ul>
      {children}
    </Notice>
  );
}

const isNamedByItsPlace = (code: LetterProblem["code"]) =>
  code === "unknown_variable" || code === "empty_variable";

const Place = ({ onShow, children }: { onShow: () => void; children: ReactNode }) => (
  <Button size="sm" onClick={onShow} className="h-6 px-1.5 font-mono">
    {children}
  </Button>
);
