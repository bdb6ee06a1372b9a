import { NodeSelection, type Selection } from "@tiptap/pm/state";
import { chipLabel, conditionWords, isKnown, pathIn } from "@/lib/letters/visual/labels";
import type { ConditionPlace } from "./condition-places";
import type { LetterFacts, VariableOption } from "./facts";

/** Returns why a chip prints nothing, in a word. */
export const missingWord = (source: string): string =>
  isKnown(pathIn(source) ?? "") ? "empty" : "unknown";

/** Returns a chip as it is read aloud: its variable and the value for the person previewed. */
export function spokenChip(source: string, facts: LetterFacts): string {
  const label = chipLabel(source, facts.variables);
  const value = facts.values[source] ?? "no value";
  return `${label}, ${value || missingWord(source)}`;
}

/** Returns how an image of the letter is read aloud in the editor. */
export function spokenImage(alt: string | null): string {
  return alt || (alt === null ? "Image without a description" : "Decorative image");
}

const toChange = "Press Enter to change it";

/** Returns what is selected as a whole, in words; an empty text while text is edited. */
export function spokenSelection(selection: Selection, facts: LetterFacts): string {
  if (!(selection instanceof NodeSelection)) return "";
  const { type, attrs } = selection.node;
  if (type.name === "variable") return `${spokenChip(attrs.source, facts)}, variable. ${toChange}`;
  if (type.name === "image") return `${spokenImage(attrs.alt)}, image. ${toChange}`;
  if (type.name === "liquidTag") return `${attrs.source}, code`;
  if (type.name !== "horizontalRule") return "";
  return attrs.extra?.class === "page-break" ? "Page break" : "Divider";
}

/** Returns the conditions around the caret in words, the outermost first. */
export const spokenConditions = (
  places: readonly ConditionPlace[],
  variables: readonly VariableOption[],
): string => places.map(({ opening }) => conditionWords(opening, variables)).join(" › ");
