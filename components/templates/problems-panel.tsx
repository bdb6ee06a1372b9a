"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { errorsOf, warningsOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";
import type { TemplatePreview } from "@/lib/templates/client";

type ProblemsPanelProps = {
  preview: TemplatePreview | undefined;
  /** Shows a line of the template, or the first place of a text in it. */
  onShow: (place: { line: number } | { text: string }) => void;
  /** Corrects a problem by its fix; absent for those who may not edit. */
  onFix: ((problem: LetterProblem) => void) | undefined;
};

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Lists the errors that prevent saving, the problems that prevent sending, and warnings. */
export function ProblemsPanel({ preview, onShow, onFix }: ProblemsPanelProps) {
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
  const [errors, warnings] = [errorsOf(problems).length, warningsOf(problems).length];
  const shared = { onShow, onFix };
  return (
    <section aria-label="Problems" aria-live="polite" className="flex flex-col gap-2">
      {problems.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="font-medium">Problems</h2>
          {errors > 0 && <Badge tone="negative">{count(errors, "error")}</Badge>}
          {warnings > 0 && <Badge tone="warning">{count(warnings, "warning")}</Badge>}
          {errors > 0 && <span className="ms-auto text-muted text-sm">Errors stop sending</span>}
        </div>
      )}
      {problems.length === 0 && (
        <Notice tone="positive" title="No problems. This letter can be sent" />
      )}
      <Problems tone="negative" title="The template has errors" problems={broken} {...shared} />
      <Problems
        tone="negative"
        title="Letters from this template can't be sent"
        problems={errorsOf(others)}
        {...shared}
      />
      <Problems
        title="Unknown variables. Letters that use them can't be sent"
        problems={unknown}
        {...shared}
      />
      <Problems
        title="Empty variables in this preview. This letter can't be sent"
        problems={empty}
        {...shared}
      >
        <p className="mt-1">Put optional values in a condition, or add a fallback.</p>
      </Problems>
      <Problems
        title="Check these before you send a letter"
        problems={warningsOf(others)}
        {...shared}
      />
    </section>
  );
}

type ProblemsProps = {
  title: string;
  tone?: "warning" | "negative";
  problems: LetterProblem[];
  onShow: ProblemsPanelProps["onShow"];
  onFix: ProblemsPanelProps["onFix"];
  children?: ReactNode;
};

function Problems({ title, tone = "warning", problems, onShow, onFix, children }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <ul className="mt-1 flex flex-col gap-1">
        {problems.map((problem) => {
          const { code, name, message, place, fix } = problem;
          return (
            <li key={`${code}:${place?.line}:${place?.column}:${message}`}>
              {place ? (
                <Place onShow={() => onShow({ line: place.line })}>Line {place.line}</Place>
              ) : (
                name && <Place onShow={() => onShow({ text: name })}>{name}</Place>
              )}{" "}
              {isNamedByItsPlace(code) ? null : message}{" "}
              {fix && onFix && (
                <Button size="sm" onClick={() => onFix(problem)} className="h-6 px-1.5">
                  Replace with {fix.replacement}
                </Button>
              )}
            </li>
          );
        })}
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
