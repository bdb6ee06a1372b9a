import { Notice } from "@/components/ui/notice";
import { errorsOf, warningsOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";
import { EmptyVariable } from "./empty-variable";
import { PlaceLink, type PlaceLinks } from "./place-link";

type LetterProblemsProps = { problems: readonly LetterProblem[]; links: PlaceLinks };

/** Lists what prevents sending a letter, and what to check before. */
export function LetterProblems({ problems, links }: LetterProblemsProps) {
  return (
    <>
      <ProblemNotice
        title="The letter can't be sent yet"
        problems={errorsOf(problems)}
        links={links}
      />
      <ProblemNotice
        title="Check the letter before you send it"
        problems={warningsOf(problems)}
        links={links}
      />
    </>
  );
}

function ProblemNotice({ title, problems, links }: LetterProblemsProps & { title: string }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" role="status" title={title}>
      <ul className="mt-1 flex flex-col gap-1">
        {problems.map((problem) => (
          <li key={`${problem.code}:${problem.message}`}>
            <ProblemText problem={problem} links={links} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type ProblemTextProps = { problem: LetterProblem; links: PlaceLinks };

const ofTemplate = new Set<LetterProblem["code"]>([
  "unknown_variable",
  "template_error",
  "formatted_value",
]);

/** What a finished letter no longer has, so that only its template can be corrected. */
const leftOut = new Set<LetterProblem["code"]>(["hidden_text", "lost_content"]);

/** Says what is wrong and leads to where it is corrected, as far as the page links there. */
function ProblemText({ problem, links }: ProblemTextProps) {
  const { code, name, message } = problem;
  if (code === "empty_variable" && name) return <EmptyVariable {...{ problem, name, links }} />;
  const { letter, template } = links;
  const inTemplate = <PlaceLink place="template" links={links} problem={problem} />;
  if (ofTemplate.has(code) || (leftOut.has(code) && template)) {
    return (
      <>
        {message}. Fix it in {inTemplate}
      </>
    );
  }
  if (!letter || leftOut.has(code)) return `${message}.`;
  return (
    <>
      {message}. Fix it in{" "}
      <PlaceLink place="letter" links={links} problem={{ code, ...(name && { name }) }} />
      {template && <> or in {inTemplate}</>}
    </>
  );
}
