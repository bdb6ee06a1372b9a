"use client";

import { CircleAlert, CircleCheck, Pencil, TriangleAlert } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { errorsOf, isBlank, replacementText, warningsOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";
import { problemWords } from "@/lib/letters/visual/labels";
import type { VariableOption } from "./editor/facts";
import type { ProblemPlace } from "./problem-address";

type ProblemListProps = {
  problems: readonly LetterProblem[];
  /** The template or letter. */
  source: string;
  /** True where lines of the source are shown beside it. */
  hasLines: boolean;
  /** The variables that the letter may have, by their labels. */
  variables: readonly VariableOption[];
  /** The problem that the page was opened for. */
  current: ProblemPlace | null;
  /** Shows where a problem is. */
  onShow: (problem: LetterProblem) => unknown;
  /** Corrects a problem, or opens the form that does; absent for those who may not edit. */
  onFix: ((problem: LetterProblem) => unknown) | undefined;
};

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const hints: Partial<Record<LetterProblem["code"], string>> = {
  template_error: "The template can't be saved like this",
  unknown_variable: "Letters with unknown variables can't be sent",
  empty_variable: "Put it in a condition, or give it a fallback text",
};

const forms: Partial<Record<LetterProblem["code"], string>> = {
  empty_variable: "Add a fallback",
  broken_link: "Change the link",
  missing_alt: "Describe the image",
  empty_heading: "Remove the heading",
};

/** Returns the label of what corrects a problem; null where only its author can. */
function correctionOf({ code, name, place, fix }: LetterProblem, hasLines: boolean): string | null {
  if (fix) return `Replace with ${replacementText(fix)}`;
  return (!hasLines && (name || place) && forms[code]) || null;
}

/** Lists what is wrong with a letter as it is written: errors first, each with its place and fix. */
export function ProblemList({ problems, source, ...rest }: ProblemListProps) {
  const [errors, warnings] = [errorsOf(problems), warningsOf(problems)];
  const summary = [
    errors.length > 0 && count(errors.length, "error"),
    warnings.length > 0 && count(warnings.length, "warning"),
  ].filter(Boolean);
  return (
    <section
      aria-label="Problems"
      className="sticky bottom-0 z-10 rounded-md border bg-surface shadow-popover"
    >
      <p role="status" className="sr-only">
        {summary.length > 0 ? `${summary.join(" and ")} in this letter` : "No problems"}
      </p>
      {problems.length === 0 ? (
        <Verdict isBlank={isBlank(source)} />
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2 px-4 pt-2.5">
            <h2 className="font-semibold">Problems</h2>
            {errors.length > 0 && <Badge tone="negative">{count(errors.length, "error")}</Badge>}
            {warnings.length > 0 && (
              <Badge tone="warning">{count(warnings.length, "warning")}</Badge>
            )}
            {errors.length > 0 && (
              <span className="ms-auto text-muted text-sm">Errors stop sending</span>
            )}
          </div>
          <ul
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by key
            tabIndex={0}
            aria-label="Problems"
            className="max-h-52 overflow-y-auto p-2 outline-offset-[-2px]"
          >
            {[...errors, ...warnings].map((problem) => (
              <Problem
                key={`${problem.code}:${problem.place?.line}:${problem.place?.column}:${problem.message}`}
                problem={problem}
                {...rest}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const Verdict = ({ isBlank: blank }: { isBlank: boolean }) => (
  <p className="flex items-center gap-2 px-4 py-2.5">
    <Icon of={blank ? Pencil : CircleCheck} className={blank ? "text-muted" : "text-positive"} />
    {blank ? "Problems appear here as you write" : "No problems. This letter can be sent"}
  </p>
);

type ProblemProps = Omit<ProblemListProps, "problems" | "source"> & { problem: LetterProblem };

function Problem({ problem, hasLines, variables, current, onShow, onFix }: ProblemProps) {
  const { code, level, name, place } = problem;
  const id = useId();
  const isCurrent = current?.code === code && current.name === name;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const correction = onFix ? correctionOf(problem, hasLines) : null;
  const isError = level === "error";
  const details = [hasLines && place && `Line ${place.line}`, hints[code]].filter(Boolean);
  return (
    <li
      ref={row}
      aria-current={isCurrent || undefined}
      className="flex flex-wrap items-start gap-x-3 gap-y-1 rounded-md px-2 py-1.5 hover:bg-hover aria-[current]:bg-selected"
    >
      <Icon
        of={isError ? CircleAlert : TriangleAlert}
        className={cn("mt-0.5", isError ? "text-negative" : "text-warning")}
      />
      <div className="min-w-40 flex-1">
        <p id={id} className="font-medium text-pretty">
          <span className="sr-only">{isError ? "Error: " : "Warning: "}</span>
          {problemWords(problem, variables)}
        </p>
        {details.length > 0 && <p className="text-muted text-sm">{details.join(" · ")}</p>}
      </div>
      <span className="flex flex-wrap gap-1">
        {(place || name) && (
          <Button size="sm" variant="ghost" aria-describedby={id} onClick={() => onShow(problem)}>
            Go to
          </Button>
        )}
        {correction && (
          <Button size="sm" aria-describedby={id} onClick={() => onFix?.(problem)}>
            {correction}
          </Button>
        )}
      </span>
    </li>
  );
}
