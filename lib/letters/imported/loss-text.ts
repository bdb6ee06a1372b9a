import type { Loss, LossKind } from "./losses";

const counted = (count: number, one: string, many: string) =>
  count === 1 ? one : `${count} ${many}`;

const words: Record<LossKind, (count: number) => string> = {
  image: (count) => `${counted(count, "An image wasn't", "images weren't")} included`,
  link: (count) => `${counted(count, "A link has", "links have")} no web address and is plain text`,
  comment: () => "Comments were left out",
  change: () => "Tracked changes were accepted",
  hidden: () => "Hidden text was left out",
  header: () => "The page header was left out",
  footer: () => "The page footer was left out",
  note: (count) => `${counted(count, "A footnote follows", "footnotes follow")} the text`,
  drawing: (count) => `${counted(count, "A drawing was", "drawings were")} left out`,
  equation: () => "Equations are plain text",
  field: () => "Fields that Word calculates are plain text",
  form: () => "Form fields are plain text",
  tabs: () => "Tab stops are spaces",
  columns: () => "Text columns follow each other",
  numbers: () => "Numbers such as 3.2 are plain text and won't renumber",
  code: () => "Conditions of another system are plain text",
};

/** Returns a sentence about a loss, without its full stop. */
export function lossText({ kind, count, example }: Loss): string {
  const text = words[kind](count);
  return example === undefined ? text : `${text}: “${example}”`;
}
