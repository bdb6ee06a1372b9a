import { languageOf, resolveLocale } from "@/lib/format/locale";
import { type BuiltinWords, builtinWords } from "./builtin-words";
import type { LetterTemplate } from "./types";

const row = (label: string, variable: string, value = `{{ ${variable} }}`) =>
  `{% if ${variable} %}<tr><th scope="row">${label}</th><td>${value}</td></tr>{% endif %}`;

const bodyOf = (words: BuiltinWords) => `<h1>${words.heading}</h1>
<p>${words.greeting}</p>
<p>${words.opening}</p>
{% if salary or start_date or expiry_date -%}
<table><tbody>
${row(words.pay, "salary", "{{ salary }}{% if pay_frequency %} {{ pay_frequency }}{% endif %}")}
${row(words.start, "start_date")}
${row(words.answerBy, "expiry_date")}
</tbody></table>
{%- endif %}
<p>${words.invitation}</p>
<p><a class="letter-action" href="{{ accept_url }}">${words.action}</a></p>
<p>${words.closing}<br>{{ company_name }}</p>
{% if signature %}<p>{{ signature }}</p>{% endif %}
`;

/**
 * Returns the letter of an offer without a template. It needs only candidate and job, and shows pay
 * and dates if there are any. It is in the locale's language if available, otherwise in English
 * with the locale's formats.
 */
export function builtinTemplate(locale: string): LetterTemplate {
  const words = builtinWords[languageOf(locale)] ?? builtinWords.en;
  if (!words) throw new Error("The built-in letter has no English texts");
  return { locale: resolveLocale(locale), body: bodyOf(words) };
}
