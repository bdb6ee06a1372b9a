import type { LetterVariable } from "@/lib/offer-fields/client";
import { variableGroups } from "@/lib/templates/rules";
import type { InsertGroup } from "./insert-menu";

type Snippet = {
  label: string;
  hint?: string;
  before: string;
  after: string;
  /** Text between them if nothing is selected. */
  placeholder: string;
};

export const snippets: Record<string, Snippet> = {
  heading: { label: "Heading", before: "<h2>", after: "</h2>", placeholder: "Heading" },
  paragraph: { label: "Paragraph", before: "<p>", after: "</p>", placeholder: "Text" },
  bold: { label: "Bold", before: "<strong>", after: "</strong>", placeholder: "bold" },
  list: {
    label: "List",
    before: "<ul>\n  <li>",
    after: "</li>\n  <li>Second</li>\n</ul>",
    placeholder: "First",
  },
  table: {
    label: "Table of terms",
    before: '<table>\n  <tbody>\n    <tr><th scope="row">',
    after: "</th><td>{{ salary }} {{ pay_frequency }}</td></tr>\n  </tbody>\n</table>",
    placeholder: "Pay",
  },
  answer: {
    label: "Response button",
    hint: "opens the candidate's page",
    before: '<p><a class="letter-action" href="{{ accept_url }}">',
    after: "</a></p>",
    placeholder: "Review and respond to your offer",
  },
  fallback: {
    label: "Variable with a fallback",
    hint: "for optional values",
    before: "{{ ",
    after: ' | default: "To be agreed" }}',
    placeholder: "start_date",
  },
};

export const elementGroups: readonly InsertGroup[] = [
  {
    label: "Element",
    items: Object.entries(snippets).map(([value, { label, hint }]) => ({ value, label, hint })),
  },
];

/** Returns the variables of letters, with those of the account's offer fields, as a menu. */
export const variableMenu = (ofFields: readonly LetterVariable[]): InsertGroup[] =>
  variableGroups(ofFields).map(({ label, variables }) => ({
    label,
    items: variables.map(({ name, label: words, example }) => ({
      value: name,
      label: words,
      hint: example,
    })),
  }));

/** Returns a section shown only if the variable has a value. */
export const conditionOf = (name: string) => ({
  before: `{% if ${name} %}`,
  after: "{% endif %}",
  placeholder: `shown when there is a ${name}`,
});
