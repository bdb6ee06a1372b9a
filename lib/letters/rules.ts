import { letterProblemCodes } from "@/db/enums";
import { unescapeHtml } from "./escape-html";
import type { LetterProblem, ProblemFix, UnresolvedVariable } from "./schema";

/** What a letter's frame may do: open links, and be measured by its page. It never runs a script. */
export const letterSandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

const reasons: Partial<Record<LetterProblem["code"], UnresolvedVariable["reason"]>> = {
  unknown_variable: "unknown",
  empty_variable: "empty",
};

/** Returns the variables that prevent sending, as the template names them. */
export const unresolvedOf = (problems: readonly LetterProblem[]): UnresolvedVariable[] =>
  problems.flatMap(({ code, name }) => {
    const reason = reasons[code];
    return reason && name ? [{ name, reason }] : [];
  });

/** Returns the code that a text is; undefined for any other text. */
export const problemCodeOf = (text: string | null): LetterProblem["code"] | undefined =>
  letterProblemCodes.find((code) => code === text);

/** Returns what a fix writes, as the letter's author reads it. */
export const replacementText = ({ replacement }: ProblemFix): string => unescapeHtml(replacement);

/** Returns the problems that prevent sending. */
export const errorsOf = (problems: readonly LetterProblem[]): LetterProblem[] =>
  problems.filter(({ level }) => level === "error");

/** Returns the problems to confirm before sending. */
export const warningsOf = (problems: readonly LetterProblem[]): LetterProblem[] =>
  problems.filter(({ level }) => level === "warning");

/** Returns whether there is nothing to read in a template or letter: no text, variable or image. */
export const isBlank = (source: string): boolean =>
  !/<img\b/i.test(source) && !source.replace(/<[^>]*>|&nbsp;/g, "").trim();

/** Returns problems as one text of sentences, without the last full stop. */
export const problemsText = (problems: readonly LetterProblem[]): string =>
  [...new Set(problems.map(({ message }) => message))].join(". ");
