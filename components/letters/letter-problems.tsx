import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { errorsOf, warningsOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";

type Place = "candidate" | "job" | "company" | "terms" | "template";

/** Links to the records that values come from; a record without a link is on this page. */
export type PlaceLinks = Partial<Record<Place, string | undefined>>;

const placeWords: Record<Place, string> = {
  candidate: "the candidate's details",
  job: "the job",
  company: "the account's settings",
  terms: "the terms",
  template: "the template",
};

/** Returns the record that fills a variable. */
function sourceOf(name: string): Place {
  if (/^candidate[._]/.test(name)) return "candidate";
  if (/^job[._]/.test(name)) return "job";
  return /^(?:(?:company|account)[._]|signat)/.test(name) ? "company" : "terms";
}

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

function ProblemText({ problem: { code, name, message }, links }: ProblemTextProps): ReactNode {
  const link = (place: Place) => {
    const href = links[place];
    return href ? <TextLink href={href}>{placeWords[place]}</TextLink> : placeWords[place];
  };
  const variable = <code className="font-mono text-xs">{name}</code>;
  if (code === "empty_variable" && name) {
    return (
      <>
        {variable} is empty. Add it to {link(sourceOf(name))}
      </>
    );
  }
  if (code === "unknown_variable") {
    return (
      <>
        {variable} is unknown. Fix it in {link("template")}
      </>
    );
  }
  return `${message}.`;
}

type ProblemTextProps = { problem: LetterProblem; links: PlaceLinks };
