/** Texts of the page, which the server rendered into it. */
export interface Texts {
  saved: string;
  saving: string;
  unsaved: string;
  waiting: string;
  notSaved: string;
  answered: string;
  unanswered: string;
  five: string;
  one: string;
  over: string;
  number: string;
  /** With `{}` as placeholders for the text and the two numbers that it could mean. */
  ambiguous: string;
  /** With `{}` as the placeholder for the count. */
  count: string;
}

export const textsOf = (root: HTMLElement): Texts => JSON.parse(root.dataset.texts ?? "{}");
