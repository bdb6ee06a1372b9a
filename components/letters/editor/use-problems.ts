"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type ProblemPlace, problemAt } from "@/components/letters/problem-address";
import type { LetterProblem } from "@/lib/letters/schema";
import { correctProblem } from "./correct-problem";
import type { LetterFieldHandle } from "./letter-field";
import { isInSource, selectInSource } from "./select-in-source";

type EditedLetter = {
  letter: RefObject<LetterFieldHandle | null>;
  /** The source's field while it is shown. */
  area: RefObject<HTMLTextAreaElement | null>;
  /** Shows the source instead of the document. */
  onSource: () => void;
  read: () => string;
  write: (source: string) => void;
  readOnly: boolean;
};

/**
 * Shows and corrects problems of the letter that a screen edits. A problem in the page's address is
 * shown at once, or its form opened; it is returned as `arrived`.
 */
export function useProblems(edited: EditedLetter) {
  const { letter, area, onSource, read, write, readOnly } = edited;
  const [arrived, setArrived] = useState<ProblemPlace | null>(null);

  async function show(problem: ProblemPlace) {
    if (await letter.current?.show(problem)) return;
    letter.current?.flush();
    if (!isInSource(read(), problem)) return;
    if (!area.current) flushSync(onSource);
    if (area.current) selectInSource(area.current, problem);
  }

  async function correct(problem: LetterProblem) {
    const isCorrected = problem.fix
      ? await correctProblem(problem, { letter: letter.current, read, write })
      : await letter.current?.correct(problem);
    if (!isCorrected) await show(problem);
  }

  async function arrive(problem: ProblemPlace) {
    const hasForm = problem.code === "empty_variable" && !readOnly;
    if (!(hasForm && (await letter.current?.correct(problem)))) await show(problem);
  }

  const latest = useRef(arrive);
  latest.current = arrive;
  useEffect(() => {
    const problem = problemAt(location.hash);
    setArrived(problem);
    if (problem) void latest.current(problem);
  }, []);

  return { arrived, show, correct };
}
