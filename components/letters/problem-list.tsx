"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { errorsOf, warningsOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";

type ProblemListProps = {
  problems: readonly LetterProblem[];
  /** True where lines of the source are shown beside it. */
  hasLines: boolean;
  /** Shows where a problem is. */
  onShow: (problem: LetterProblem) => void;
  /** Corrects a problem by its fix; absent for those who may not edit. */
  onFix: ((problem: LetterProblem) => void) | undefined;
};

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const hints: Partial<Record<LetterProblem["code"], string>> = {
  template_error: "The template can't be saved like this",
  unknown_variable: "Letters with unknown variables can't be sent",
  empty_variable: "Put it in a condition, or give it a fallback text",
};

/** Lists what is wrong with a letter as it is written: errors first, each with its place and fix. */
export function ProblemList({ problems, hasLines, onShow, onFix }: ProblemListProps) {
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
        <p className="flex items-center gap-2 px-4 py-2.5">
          <Icon of={CircleCheck} className="text-positive" />
          No problems. This letter can be sent
        </p>
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
                {...{ problem, hasLines, onShow, onFix }}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type ProblemProps = Omit<ProblemListProps, "problems"> & { problem: LetterProblem };

function Problem({ problem, hasLines, onShow, onFix }: ProblemProps) {
  const { code, level, name, message, place, fix } = problem;
  const isError = level === "error";
  const details = [hasLines && place && `Line ${place.line}`, hints[code]].filter(Boolean);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 rounded-md px-2 py-1.5 hover:bg-hover">
      <Icon
        of={isError ? CircleAlert : TriangleAlert}
        className={cn("mt-0.5", isError ? "text-negative" : "text-warning")}
      />
      <div className="min-w-40 flex-1">
        <p className="font-medium text-pretty">
          <span className="sr-only">{isError ? "Error: " : "Warning: "}</span>
          {message}
        </p>
        {details.length > 0 && <p className="text-muted text-sm">{details.join(" · ")}</p>}
      </div>
      <span className="flex flex-wrap gap-1">
        {(place || name) && (
          <Button size="sm" variant="ghost" onClick={() => onShow(problem)}>
            Go to
          </Button>
        )}
        {fix && onFix && (
          <Button size="sm" onClick={() => onFix(problem)}>
            Replace with {fix.replacement}
          </Button>
        )}
      </span>
    </li>
  );
}
