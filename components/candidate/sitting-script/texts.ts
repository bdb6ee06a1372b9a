/** The words of the page, which the server wrote into it. */
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
  /** With `{}` where the count stands. */
  count: string;
}

export const textsOf = (root: HTMLElement): Texts => JSON.parse(root.dataset.texts ?? "{}");
