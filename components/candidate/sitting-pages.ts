import type { AssessmentContent } from "@/lib/assessments/schema";
import { languageOf } from "@/lib/format/locale";
import { sitting } from "@/lib/messages/en-sitting";
import type { Page } from "./document";
import { html, type Markup } from "./markup";
import { coverBody } from "./sitting-cover";
import { headingOf, mark, type Step, stepMarkup, stepOf, stepsOf } from "./sitting-steps";
import { sittingStyle, styleWithoutScript } from "./sitting-style";
import { type Placed, previewView, type SittingView } from "./sitting-view";

/** Where the script of a sitting's pages is served. */
export const sittingScript = "/s/sitting.js";

/** Until the page without a script looks again, the grace of the deadline is over for sure. */
const graceForSure = 7;

/** A step of a sitting: its questions, the clock, and where everything else is. */
export function stepPage(view: SittingView, step: Step): Page {
  const { isPreview, mistakes, remaining } = view;
  return {
    title: titleOf(view, step),
    lang: languageOf(view.locale),
    style: sittingStyle,
    ...(mistakes.size > 0 && { status: 400 }),
    ...(!isPreview && {
      script: sittingScript,
      refresh: { seconds: Math.ceil(remaining) + graceForSure, url: view.base },
    }),
    body: html`${bar(view)}
<main class="sit" id="sitting"${!isPreview && scriptData(view)}>
${isPreview && html`<p class="notice warning">${view.messages.sitting.preview.note}</p>`}
${stepMarkup(view, step)}
${overview(view, step)}
</main>`,
  };
}

/** Every step, for the script, which shows them one after the other, also without a connection. */
export const stepTemplates = (view: SittingView): string =>
  stepsOf(view)
    .map(
      (step) =>
        html`<template data-title="${titleOf(view, step)}">${stepMarkup(view, step)}</template>`
          .text,
    )
    .join("\n");

function titleOf({ messages, mistakes, name, ...view }: SittingView, step: Step): string {
  const { title, titlePrefix } = messages.sitting.sit;
  const heading = headingOf({ messages, mistakes, name, ...view }, step);
  return `${mistakes.size > 0 ? titlePrefix : ""}${title(heading, name)}`;
}

function bar({ isPreview, messages, name, remaining }: SittingView): Markup {
  const { duration, sit } = messages.sitting;
  return html`<header class="bar sitting"><div>
<p class="name">${name}</p>
<p class="clock">${sit.timeLeft}: <b id="clock" role="timer">${duration(Math.floor(remaining))}</b>${!isPreview && html` <span class="muted small" id="loaded">${sit.timeWhenLoaded}</span>`}</p>
${!isPreview && html`<p id="status" role="status"></p><p class="sr" id="note" role="status"></p>`}
</div></header>`;
}

/** What the script needs to know, its words included. */
function scriptData({ base, content, messages, questions, remaining }: SittingView): Markup {
  const { review, sit } = messages.sitting;
  const texts = {
    ...{ saved: sit.saved, saving: sit.saving, unsaved: sit.unsaved, waiting: sit.waiting },
    ...{ notSaved: sit.notSaved, answered: sit.answered, unanswered: sit.unanswered },
    ...{ five: sit.minutesLeft(5), one: sit.minutesLeft(1), over: sit.timeOver },
    ...{ number: sit.problems.number, count: review.count("{}", questions.length) },
  };
  return html` data-base="${base}" data-mode="${content.presentation}" data-remaining="${remaining}" data-texts="${JSON.stringify(texts)}"`;
}

function overview(view: SittingView, step: Step): Markup {
  const { sit } = view.messages.sitting;
  const jump = (placed: Placed) =>
    html`<li><button class="jump" form="answers" name="step" value="${placed.number}"${view.content.presentation === "one" && placed.number === step && html` aria-current="true"`}><span class="sr">${sit.question(placed.number)},</span><span aria-hidden="true">${placed.number}</span> ${mark(view, placed)}</button></li>
`;
  return html`<nav class="overview stack" id="overview" aria-labelledby="overview-heading"${step === "review" && html` hidden`}>
<h2 id="overview-heading">${sit.overview}</h2>
<ol class="jumps">${view.questions.map(jump)}</ol>
<button class="button plain" form="answers" name="step" value="review">${sit.toReview}</button>
</nav>`;
}

/** What a recruiter sees of an assessment before it is published: a page, and the way to others. */
export interface Preview {
  /** The address of the preview; `?step=` and a number or `review` leads to its other pages. */
  base: string;
  name: string;
  company: string;
  locale: string;
  content: AssessmentContent;
}

/**
 * One page of a sitting made from content alone: the cover where `step` is null, else that
 * question or the review. Nothing is saved, no clock runs, no script is loaded.
 */
export function previewPage(preview: Preview, step: string | null): Page {
  const view = previewView(preview);
  if (step !== null) return stepPage(view, stepOf(view, step));
  return {
    title: preview.name,
    lang: languageOf(view.locale),
    style: sittingStyle,
    styleWithoutScript,
    body: html`<main class="card wide"><p class="notice warning">${sitting.preview.note}</p>
${coverBody(view, { author: null, firstName: "", login: preview.content.loginRequired ? "asked" : "none", token: "" })}
</main>`,
  };
}
