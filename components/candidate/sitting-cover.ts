import { isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { limitSeconds } from "@/lib/sittings/rules";
import { stepsAfter } from "./assessment-over";
import type { Page } from "./document";
import { fact } from "./frame";
import { html, type Markup } from "./markup";
import { notice } from "./notice";
import { openPage } from "./open-page";
import { type BrandedSitting, type SittingView, sittingView } from "./sitting-view";

interface Cover {
  /** State of the login form: not needed, empty, or what its last attempt lacked. */
  login: "none" | "asked" | "missing" | "wrong";
  token: string;
  firstName: string;
  author: string | null;
  /** Seconds left, if it has started. */
  running: number | null;
}

/**
 * Renders the cover of a sitting, before it starts and again for candidates who return by the link.
 */
export function sittingCover(
  sitting: BrandedSitting,
  linkId: string,
  token: string,
  refused?: "missing" | "wrong",
): Page {
  const view = sittingView(sitting, linkId);
  const login = sitting.content.loginRequired ? (refused ?? "asked") : "none";
  const names = isolateNames(sitting, ["author", "firstName"], view.locale);
  const { author, firstName } = names;
  const page = coverPage(view, { login, token, author, firstName, running: sitting.remaining });
  if (!refused) return page;
  const { titlePrefix } = view.messages.sitting.sit;
  return {
    ...page,
    title: `${titlePrefix}${view.name}`,
    status: refused === "missing" ? 400 : 403,
  };
}

/** Renders who invites to what, how long it takes, what to know, and the button that starts the clock. */
export function coverPage(view: SittingView, shown: Cover): Page {
  const { company, content, messages, name } = view;
  const { cover, duration, preview } = messages.sitting;
  const { author, firstName, login, running } = shown;
  const page = openPage({
    title: name,
    lang: languageOf(view.locale),
    brand: view.brand,
    eyebrow: cover.greeting(firstName),
    heading: name,
    lead: cover.invited(company, author),
    main: html`${view.isPreview && notice("warning", preview.note)}
${loginProblem(view, shown)}
${running !== null && notice("warning", cover.running(duration(Math.floor(running))))}
<section class="rail card" aria-label="${name}"><dl class="facts">
${facts(view)}</dl>
${login === "none" && startForm(view, shown)}</section>
${content.instructions && html`<section class="doc" aria-labelledby="instructions"><div><h2 class="h2" id="instructions">${cover.instructions}</h2></div><p class="note-paper lines" dir="auto">${content.instructions}</p></section>`}
${rules(view)}
${login !== "none" && html`<section class="card start" aria-labelledby="login">${startForm(view, shown)}</section>`}
${stepsAfter(view.locale, company)}`,
  });
  return { ...page, styleWithoutScript: ".scripted{display:none}" };
}

function facts(view: SittingView): Markup {
  const { cover } = view.messages.sitting;
  const { handbackHost, questions } = view;
  return html`${fact(cover.questions, String(questions.length))}${time(view)}${handbackHost && html`<div class="fact"><dt>${cover.afterwards}</dt><dd>${cover.handback(handbackHost)}</dd></div>`}`;
}

/** Returns the time there is, and how extra time adds up to it. */
function time({ additionalTime, content, locale, messages }: SittingView): Markup {
  const { cover, duration } = messages.sitting;
  const total = limitSeconds(content.baseSeconds, additionalTime);
  const extra = total - content.baseSeconds;
  if (extra === 0) return fact(cover.time, duration(total));
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(
    additionalTime,
  );
  const base = duration(content.baseSeconds);
  return fact(
    cover.time,
    duration(total),
    cover.extraTime(base, duration(extra), percent, duration(total)),
  );
}

function rules({ messages }: SittingView): Markup {
  const { cover } = messages.sitting;
  const saved = html`<span class="scripted">${cover.saved}</span><noscript>${cover.savedWithoutScript}</noscript>`;
  const all = [cover.clock, saved, cover.connection, cover.timeout, cover.personal];
  return html`<section class="doc" aria-labelledby="good-to-know"><div><h2 class="h2" id="good-to-know">${cover.goodToKnow}</h2></div>
<ul class="notes">${all.map((rule) => html`<li>${rule}</li>`)}</ul></section>`;
}

function loginProblem({ messages }: SittingView, { login }: Cover): Markup | null {
  if (login !== "missing" && login !== "wrong") return null;
  const { loginMissing, loginWrong, problem } = messages.sitting.cover;
  const text = login === "missing" ? loginMissing : loginWrong;
  return notice("negative", problem, html`<a href="#username" id="login-error">${text}</a>`);
}

function startForm(view: SittingView, { login, running, token }: Cover): Markup {
  const { cover } = view.messages.sitting;
  const label = running === null ? cover.start : cover.resume;
  const fields = login === "none" ? null : loginFields(view, login);
  const look = login === "none" ? "actions two" : "fields";
  return view.isPreview
    ? html`<form class="${look}" method="get" action="${view.base}">${fields}<button class="btn" name="step" value="1">${label}</button></form>`
    : html`<form class="${look}" method="post" action="/s/${token}/open" autocomplete="off">${fields}<button class="btn">${label}</button></form>`;
}

function loginFields({ messages }: SittingView, login: Cover["login"]): Markup {
  const { cover } = messages.sitting;
  const invalid = login !== "asked" && html` aria-invalid="true"`;
  const about = html`aria-describedby="login-hint${login !== "asked" && " login-error"}"`;
  return html`<h2 class="h2" id="login">${cover.loginHeading}</h2>
<p class="muted" id="login-hint">${cover.login}</p>
<div><label class="l" for="username">${cover.username}</label>
<input type="text" id="username" name="username" dir="ltr" autocapitalize="none" spellcheck="false" maxlength="100" ${about}${invalid}></div>
<div><label class="l" for="password">${cover.password}</label>
<input type="password" id="password" name="password" dir="ltr" maxlength="100" ${about}${invalid}></div>
`;
}
