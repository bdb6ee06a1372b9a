import { errorsOf, problemsText, unresolvedOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";

/** Describes what prevents sending an email, naming each variable once; null if nothing does. */
export function describeProblems(problems: readonly LetterProblem[]): string | null {
  const unresolved = unresolvedOf(problems);
  const named = (wanted: string) => [
    ...new Set(unresolved.filter(({ reason }) => reason === wanted).map(({ name }) => name)),
  ];
  const [unknown, empty] = [named("unknown"), named("empty")];
  const others = errorsOf(problems).filter((each) => unresolvedOf([each]).length === 0);
  const texts = [
    ...(unknown.length > 0 ? [`unknown variables: ${unknown.join(", ")}`] : []),
    ...(empty.length > 0 ? [`empty variables: ${empty.join(", ")}`] : []),
    ...(others.length > 0 ? [problemsText(others)] : []),
  ];
  return texts.join("; ") || null;
}
