import { html, type Markup } from "./markup";
import { notice } from "./notice";
import { problemText } from "./problem-text";
import { shownAnswers } from "./shown-answers";
import { sittingQuestion } from "./sitting-question";
import { isAnswered, type Placed, type SittingView } from "./sitting-view";

/** A position in a sitting: a question's number, or the review before the end. */
export type Step = number | "review";

/** Returns the step that an address or a form names, or the first unanswered question. */
export function stepOf(view: SittingView, named: string | null): Step {
  if (named === "review") return "review";
  const number = /^\d{1,4}$/.test(named ?? "") ? Number(named) : 0;
  if (view.questions.some((placed) => placed.number === number)) return number;
  const open = view.questions.find(({ question }) => !isAnswered(view, question));
  return open?.number ?? (view.questions.length === 0 ? "review" : 1);
}

/** Returns the questions that a step shows together. */
export const questionsAt = (view: SittingView, step: Step): readonly Placed[] =>
  step === "review"
    ? []
    : view.content.presentation === "all"
      ? view.questions
      : view.questions.filter(({ number }) => number === step);

/** Returns every step of a sitting in order. */
export const stepsOf = ({ content, questions }: SittingView): Step[] => [
  ...(content.presentation === "all"
    ? questions.slice(0, 1).map(({ number }) => number)
    : questions.map(({ number }) => number)),
  "review",
];

/** Returns the title of a step, for its heading and the page title. */
export function headingOf({ content, messages, questions }: SittingView, step: Step): string {
  const { review, sit } = messages.sitting;
  if (step === "review") return review.heading;
  if (content.presentation === "all") return sit.allQuestions;
  return sit.questionOf(step, questions.length);
}

/** Renders the heading and form of one step. */
export function stepMarkup(view: SittingView, step: Step): Markup {
  const section = view.content.presentation === "one" && questionsAt(view, step)[0]?.section;
  return html`<div class="stack" id="step" data-step="${step}">
<h1 id="heading" tabindex="-1">${headingOf(view, step)}</h1>
${section && html`<p class="muted" dir="auto">${section}</p>`}
${mistakes(view)}
${step === "review" ? review(view) : questions(view, step)}
</div>`;
}

function mistakes(view: SittingView): Markup | null {
  if (view.mistakes.size === 0) return null;
  const { problem, question } = view.messages.sitting.sit;
  const wrong = view.questions.flatMap(({ number, question: { id } }) => {
    const mistake = view.mistakes.get(id);
    if (!mistake) return [];
    return html`<a href="#q-${number}-field">${question(number)}: ${problemText(view.messages, mistake.problem, mistake.sent)}</a>`;
  });
  return notice("negative", problem, ...wrong);
}

/** A preview's forms move between steps and send nothing. */
const answersForm = (view: SittingView, step: Step, content: Markup) =>
  view.isPreview
    ? html`<form id="answers" method="get" action="${view.base}">${content}</form>`
    : html`<form id="answers" method="post" action="${view.base}/answer" autocomplete="off" novalidate>
${view.proof}
<input type="hidden" name="from" value="${step}">
<input type="hidden" name="shown" value="${shownAnswers(view, questionsAt(view, step))}">
${content}</form>`;

function questions(view: SittingView, step: number): Markup {
  const { next, previous, toReview } = view.messages.sitting.sit;
  const steps = stepsOf(view);
  const index = view.content.presentation === "all" ? 0 : steps.indexOf(step);
  const [before, after] = [steps[index - 1], steps[index + 1] ?? "review"];
  return answersForm(
    view,
    step,
    html`${questionsAt(view, step).map((placed) => sittingQuestion(view, placed))}
<div class="go">
<button class="btn" name="step" value="${after}">${after === "review" ? toReview : next}</button>
${before && html`<button class="btn plain" name="step" value="${before}">${previous}</button>`}
</div>
`,
  );
}

/** Renders whether a question is answered; the script keeps it current. */
export function mark(view: SittingView, { question }: Placed): Markup {
  const { answered, unanswered } = view.messages.sitting.sit;
  const done = isAnswered(view, question);
  return html`<span class="mark" data-mark="${question.id}"${done && html` data-done`}>${done ? answered : unanswered}</span>`;
}

function review(view: SittingView): Markup {
  const { base, handbackHost, isPreview, questions } = view;
  const { review, sit } = view.messages.sitting;
  const done = questions.filter(({ question }) => isAnswered(view, question)).length;
  const row = (placed: Placed) =>
    html`<li><button class="textlink" name="step" value="${placed.number}">${sit.question(placed.number)}</button> ${mark(view, placed)}</li>
`;
  const handIn = html`<p>${review.final} ${handbackHost && review.handback(handbackHost)}</p>
<button class="btn"${isPreview && html` disabled`}>${review.button}</button>`;
  return html`<p id="count">${review.count(done, questions.length)}</p>
${answersForm(view, "review", html`<ol class="checks" aria-label="${review.questions}">${questions.map(row)}</ol>`)}
${isPreview ? html`<div class="card panel">${handIn}</div>` : html`<form class="card panel" id="hand-in" method="post" action="${base}/hand-in">${view.proof}${handIn}</form>`}`;
}
