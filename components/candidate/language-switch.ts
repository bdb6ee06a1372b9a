import {
  asCandidateLanguage,
  type CandidateLanguage,
  candidateLanguages,
} from "@/lib/format/candidate-languages";
import { html, type Markup } from "./markup";

export const languageField = "language";
/** The page below the link that the form leads back to. */
export const returnField = "return";

const languageOf = (lang: string): CandidateLanguage => asCandidateLanguage(lang) ?? "en";

const buttons = (current: CandidateLanguage, attributes: Markup | null) =>
  Object.entries(candidateLanguages).map(
    ([language, { name }]) =>
      html`<button${attributes} name="${languageField}" value="${language}" lang="${language}"${language === current && html` aria-current="true"`}>${name}</button>
`,
  );

/** Renders a form that shows the page in another language. A letter stays as it was written. */
export function languageSwitch(lang: string, action: string, back?: string): Markup {
  const current = languageOf(lang);
  return html`<footer class="languages screen"><form method="post" action="${action}" aria-label="${candidateLanguages[current].choice}">
${back && html`<input type="hidden" name="${returnField}" value="${back}">`}${buttons(current, null)}</form></footer>
`;
}

/** Renders buttons of a form that is on the page, which show it in another language as it was filled in. */
export function languageButtons(lang: string, form: string): Markup {
  const current = languageOf(lang);
  return html`<footer class="languages screen"><div role="group" aria-label="${candidateLanguages[current].choice}">
${buttons(current, html` form="${form}" formnovalidate`)}</div></footer>
`;
}
