import type { Question } from "@/lib/assessments/schema";
import { numberText } from "@/lib/format/parse-number";
import { maxNumberLength, maxTextLength } from "@/lib/sittings/read-answer";
import type { AnswerValue } from "@/lib/sittings/rules";
import { html, type Markup } from "./markup";
import { problemText } from "./problem-text";
import type { Placed, SittingView } from "./sitting-view";

/** Renders a question with the candidate's answer, and any error in what they sent. */
export function sittingQuestion(view: SittingView, placed: Placed): Markup {
  const { question, number } = placed;
  const answer = view.answers.get(question.id) ?? null;
  const isChoice = question.type === "single" || question.type === "multiple";
  return html`${view.content.presentation === "all" && sectionHeading(placed)}
<div class="question" id="q-${number}" data-question="${question.id}" data-number="${number}" data-kind="${question.type}">
${isChoice ? choice(view, placed, answer) : field(view, placed, answer)}
</div>`;
}

const sectionHeading = ({ beginsSection, section }: Placed) =>
  beginsSection && section !== "" && html`<h2 dir="auto">${section}</h2>`;

function prompt({ content, messages }: SittingView, { number, question }: Placed): Markup {
  const label = messages.sitting.sit.question(number);
  return html`${content.presentation === "all" && html`<span class="small">${label}</span>`}
<span class="prompt lines" dir="auto">${question.prompt}</span>`;
}

function notes(view: SittingView, { number, question }: Placed): Markup {
  const { hint, points } = view.messages.sitting.sit;
  const mistake = view.mistakes.get(question.id);
  return html`<p class="small" id="q-${number}-hint">${hint[question.type]} ${question.points > 0 && `(${points(question.points)})`}</p>
<p class="wrong" id="q-${number}-error"${!mistake && html` hidden`}>${mistake && problemText(view.messages, mistake.problem, mistake.sent)}</p>`;
}

const described = (number: number) => html`aria-describedby="q-${number}-hint q-${number}-error"`;

function choice(view: SittingView, placed: Placed, answer: AnswerValue): Markup {
  const { number, question } = placed;
  const chosen = Array.isArray(answer) ? answer : [answer];
  const type = question.type === "single" ? "radio" : "checkbox";
  const option = ({ id, text }: Question["options"][number]) =>
    html`<label class="option"><input type="${type}" name="a.${question.id}" value="${id}"${chosen.includes(id) && html` checked`}><span dir="auto">${text}</span></label>
`;
  return html`<fieldset ${described(number)}>
<legend>${prompt(view, placed)}</legend>
${notes(view, placed)}
${question.options.map(option)}</fieldset>`;
}

function field(view: SittingView, placed: Placed, answer: AnswerValue): Markup {
  const { number, question } = placed;
  const mistake = view.mistakes.get(question.id);
  const value = mistake?.sent ?? shownValue(answer);
  const common = html`id="q-${number}-field" name="a.${question.id}" ${described(number)}${mistake && html` aria-invalid="true"`}`;
  const control =
    question.type === "text"
      ? html`<textarea ${common} dir="auto" rows="5" maxlength="${maxTextLength}">
${value}</textarea>`
      : html`<input type="text" ${common} dir="ltr" value="${value}" inputmode="${keyboardOf(view)}" maxlength="${maxNumberLength}" spellcheck="false">`;
  return html`<label for="q-${number}-field">${prompt(view, placed)}</label>
${notes(view, placed)}
${control}`;
}

const shownValue = (answer: AnswerValue): string =>
  typeof answer === "number" ? numberText(answer, null) : String(answer ?? "");

/** Numeric keyboards of some phones have no minus. */
const keyboardOf = ({ questions }: SittingView) =>
  questions.some(({ question }) => (question.answer ?? 0) < 0) ? "text" : "decimal";
