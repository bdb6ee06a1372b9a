import type { AssessmentContent } from "@/lib/assessments/schema";
import { languageOf } from "@/lib/format/locale";
import type { PageBrand } from "./brand";
import type { Page } from "./document";
import { html, type Markup } from "./markup";
import { notice } from "./notice";
import { coverPage } from "./sitting-cover";
import { headingOf, mark, type Step, stepMarkup, stepOf, stepsOf } from "./sitting-steps";
import { sittingStyle } from "./sitting-style";
import { type Placed, previewView, type SittingView } from "./sitting-view";

/** Path of the script of a sitting's pages. */
export const sittingScript = "/s/sitting.js";

/**
 * Seconds after which the deadline's grace period is certainly over, for pages without a script.
 */
const graceForSure = 7;

/** Renders a step of a sitting: its questions, the clock, and the overview. */
export function stepPage(view: SittingView, step: Step): Page {
  const { isPreview, mistakes, remaining } = view;
  return {
    title: titleOf(view, step),
    lang: languageOf(view.locale),
    sheet: sittingStyle,
    brand: view.brand,
    ...(mistakes.size > 0 && { status: 400 }),
    ...(!isPreview && {
      languageForm: "answers",
      script: sittingScript,
      refresh: { seconds: Math.ceil(remaining) + graceForSure, url: view.base },
    }),

    body: html`${bar(view)}
<main class="wrap sit" id="sitting"${!isPreview && scriptData(view)}>
${isPreview && notice("warning", view.messages.sitting.preview.note)}
${stepMarkup(view, step)}
${overview(view, step)}
</main>`,
  };
}

/** Renders every step for the script, which switches between them without a connection. */
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
  return html`<div class="stripe"></div>
<header class="bar sitting"><div class="wrap">
<p class="name">${name}</p>
<p class="clock">${sit.timeLeft}: <b id="clock" role="timer">${duration(Math.floor(remaining))}</b>${!isPreview && html` <span class="small" id="loaded">${sit.timeWhenLoaded}</span>`}</p>
${!isPreview && html`<p id="status" role="status"></p><p class="sr" id="note" role="status"></p>`}
</div></header>`;
}

/** Returns the data that the script needs, texts included. */
function scriptData({ base, content, messages, questions, remaining }: SittingView): Markup {
  const { review, sit } = messages.sitting;
  const texts = {
    ...{ saved: sit.saved, saving: sit.saving, unsaved: sit.unsaved, waiting: sit.waiting },
    ...{ notSaved: sit.notSaved, answered: sit.answered, unanswered: sit.unanswered },
    ...{ five: sit.minutesLeft(5), one: sit.minutesLeft(1), over: sit.timeOver },
    ...{ number: sit.problems.number, ambiguous: sit.problems.ambiguous("{}", "{}", "{}") },
    ...{ count: review.count("{}", questions.length) },
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
<button class="btn plain" form="answers" name="step" value="review">${sit.toReview}</button>
</nav>`;
}

/** A preview page of an assessment and how to reach the others. */
export interface Preview {
  /** Address of the preview; `?step=` with a number or `review` selects another page. */
  base: string;
  name: string;
  company: string;
  brand: PageBrand;
  locale: string;
  content: AssessmentContent;
}

/**
 * Renders one page of a sitting from content alone: the cover when `step` is null, else that
 * question or the review. Saves nothing, runs no clock, loads no script.
 */
export function previewPage(preview: Preview, step: string | null): Page {
  const view = previewView(preview);
  if (step !== null) return stepPage(view, stepOf(view, step));
  const login = preview.content.loginRequired ? "asked" : "none";
  return coverPage(view, { login, token: "", author: null, firstName: "", running: null });
}
