import { asCandidateLanguage, candidateLanguages } from "@/lib/format/candidate-languages";
import { html, type Markup } from "./markup";

export const languageField = "language";

/** Renders a form that shows the page in another language. A letter stays as it was written. */
export function languageSwitch(lang: string, action: string): Markup {
  const current = asCandidateLanguage(lang) ?? "en";
  const button = ([language, { name }]: [string, { name: string }]) =>
    html`<button name="${languageField}" value="${language}" lang="${language}"${language === current && html` aria-current="true"`}>${name}</button>
`;
  return html`<footer class="languages screen"><form method="post" action="${action}" aria-label="${candidateLanguages[current].choice}">
${Object.entries(candidateLanguages).map(button)}</form></footer>
`;
}
