import { TextLink } from "@/components/ui/text-link";
import { type ProblemPlace, problemAddress } from "./problem-address";

export type Place = "candidate" | "job" | "company" | "terms" | "template" | "letter";

/** Links to where a letter's problems are corrected; what has no link is on this page or nowhere. */
export type PlaceLinks = Partial<Record<Place, string | undefined>>;

const placeWords: Record<Place, string> = {
  candidate: "the candidate's details",
  job: "the job",
  company: "the account's settings",
  terms: "the terms",
  template: "the template",
  letter: "this letter",
};

type PlaceLinkProps = {
  place: Place;
  links: PlaceLinks;
  /** The problem that the place's editor shows at once. */
  problem?: ProblemPlace;
};

/** Names a place, as a link where the page has one. */
export function PlaceLink({ place, links, problem }: PlaceLinkProps) {
  const href = links[place];
  const words = placeWords[place];
  if (!href) return words;
  return <TextLink href={problem ? href + problemAddress(problem) : href}>{words}</TextLink>;
}
