import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Unresolved } from "@/lib/offers/lifecycle";

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

/** Returns the record that fills a variable, or the template if none does. */
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
    <Notice tone="warning" role="status" title="The letter can't be sent yet">
      <ul className="mt-1 flex flex-col gap-1">
        {unresolved.map((variable) => {
          const place = placeOf(variable);
          const href = links[place];
          const words = placeWords[place];
          return (
            <li key={variable.name}>
              <code className="font-mono text-xs">{variable.name}</code>{" "}
              {variable.reason === "unknown" ? "is unknown. Fix it in " : "is empty. Add it to "}
              {href ? <TextLink href={href}>{words}</TextLink> : words}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
