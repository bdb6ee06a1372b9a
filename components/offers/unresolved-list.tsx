import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Unresolved } from "@/lib/offers/lifecycle";

type Place = "candidate" | "job" | "company" | "terms" | "template";

/** Where the places are that a value may come from; one without an address is on this page. */
export type PlaceLinks = Partial<Record<Place, string | undefined>>;

const placeWords: Record<Place, string> = {
  candidate: "the candidate’s details",
  job: "the job",
  company: "the account’s settings",
  terms: "the terms",
  template: "the template",
};

/** What fills a variable: the record its name speaks of, or the template where none has it. */
function placeOf({ name, reason }: Unresolved): Place {
  if (reason === "unknown") return "template";
  if (/^candidate[._]/.test(name)) return "candidate";
  if (/^job[._]/.test(name)) return "job";
  return /^(company|account)[._]/.test(name) ? "company" : "terms";
}

type UnresolvedListProps = { unresolved: Unresolved[]; links: PlaceLinks };

export function UnresolvedList({ unresolved, links }: UnresolvedListProps) {
  if (unresolved.length === 0) return null;
  return (
    <Notice tone="warning" role="status" title="The letter cannot be sent yet">
      <ul className="mt-1 flex flex-col gap-1">
        {unresolved.map((variable) => {
          const place = placeOf(variable);
          const href = links[place];
          const words = placeWords[place];
          return (
            <li key={variable.name}>
              <code className="font-mono text-xs">{variable.name}</code>{" "}
              {variable.reason === "unknown" ? "is no variable: correct " : "is empty: fill it in "}
              {href ? <TextLink href={href}>{words}</TextLink> : words}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
