import { variableGroups } from "@/lib/templates/rules";
import type { InsertGroup } from "./insert-menu";

type Snippet = {
  label: string;
  hint?: string;
  before: string;
  after: string;
  /** What stands between them where nothing is selected. */
  instead: string;
};

export const snippets: Record<string, Snippet> = {
  heading: { label: "Heading", before: "<h2>", after: "</h2>", instead: "Heading" },
  paragraph: { label: "Paragraph", before: "<p>", after: "</p>", instead: "Text" },
  bold: { label: "Bold", before: "<strong>", after: "</strong>", instead: "bold" },
  list: {
    label: "List",
    before: "<ul>\n  <li>",
    after: "</li>\n  <li>Second</li>\n</ul>",
    instead: "First",
  },
  table: {
    label: "Table of terms",
    before: '<table>\n  <tbody>\n    <tr><th scope="row">',
    after: "</th><td>{{ salary }} {{ pay_frequency }}</td></tr>\n  </tbody>\n</table>",
    instead: "Pay",
  },
  answer: {
    label: "Button to answer",
    hint: "leads to the candidate’s page",
    before: '<p><a class="letter-action" href="{{ accept_url }}">',
    after: "</a></p>",
    instead: "Review and answer your offer",
  },
  fallback: {
    label: "Variable with a fallback",
    hint: "for what may be empty",
    before: "{{ ",
    after: ' | default: "To be agreed" }}',
    instead: "start_date",
  },
};

export const elementGroups: readonly InsertGroup[] = [
  {
    label: "Element",
    items: Object.entries(snippets).map(([value, { label, hint }]) => ({ value, label, hint })),
  },
];

export const variableMenu: readonly InsertGroup[] = variableGroups.map(({ label, variables }) => ({
  label,
  items: variables.map(({ name, label: words, example }) => ({
    value: name,
    label: words,
    hint: example,
  })),
}));

/** A section that is only there when the variable has a value. */
export const conditionOf = (name: string) => ({
  before: `{% if ${name} %}`,
  after: "{% endif %}",
  instead: `shown when there is a ${name}`,
});
