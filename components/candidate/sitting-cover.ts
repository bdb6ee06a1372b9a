import { isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import type { LinkedSitting } from "@/lib/sittings/find-linked-sitting";
import { limitSeconds } from "@/lib/sittings/rules";
import type { Page } from "./document";
import { html, type Markup } from "./markup";
import { sittingStyle, styleWithoutScript } from "./sitting-style";
import { type SittingView, sittingView } from "./sitting-view";

interface Cover {
  /** State of the login form: not needed, empty, or what its last attempt lacked. */
  login: "none" | "asked" | "missing" | "wrong";
  token: string;
}

/**
 * Renders the cover of a sitting, before it starts and again for candidates who return by the link.
 */
export function sittingCover(
  sitting: LinkedSitting,
  linkId: string,
  token: string,
  refused?: "missing" | "wrong",
): Page {
  const view = sittingView(sitting, linkId);
  const login = sitting.content.loginRequired ? (refused ?? "asked") : "none";
  const { author, firstName } = isolateNames(sitting, ["author", "firstName"], view.locale);
  const { titlePrefix } = view.messages.sitting.sit;
  return {
    title: refused ? `${titlePrefix}${view.name}` : view.name,
    lang: languageOf(view.locale),
    style: sittingStyle,
    styleWithoutScript,
    isNarrow: true,
    hero: coverHero(view, { author, firstName }),
    ...(refused && { status: refused === "missing" ? 400 : 403 }),
    body: html`<main class="card wide">${coverBody(view, { login, token }, sitting.remaining)}</main>`,
  };
}

/** Renders who invites to what. */
export function coverHero(
  { company, messages, name }: SittingView,
  { author, firstName }: { author: string | null; firstName: string },
): Markup {
  const { cover } = messages.sitting;
  return html`<p>${cover.greeting(firstName)}</p>
<h1>${name}</h1>
<p>${cover.invited(company, author)}</p>`;
}

/** Renders how long it takes, what to know, and the button that starts the clock. */
export function coverBody(view: SittingView, shown: Cover, running: number | null = null): Markup {
  const { content, handbackHost, questions } = view;
  const { cover, duration } = view.messages.sitting;
  const facts = [
    [cover.questions, String(questions.length)],
    [cover.time, timeText(view)],
    [cover.afterwards, handbackHost && cover.handback(handbackHost)],
  ] as const;
  const saved = html`<span class="scripted">${cover.saved}</span><noscript>${cover.savedWithoutScript}</noscript>`;
  const rules = [cover.clock, saved, cover.connection, cover.timeout];
  return html`<div class="stack">
${loginProblem(view, shown)}
<dl class="facts">
${facts.map(([term, value]) => value && html`<dt>${term}</dt><dd>${value}</dd>`)}
</dl></div>
${content.instructions && html`<section class="stack" aria-labelledby="instructions"><h2 id="instructions">${cover.instructions}</h2><p class="lines" dir="auto">${content.instructions}</p></section>`}
<section class="stack" aria-labelledby="good-to-know"><h2 id="good-to-know">${cover.goodToKnow}</h2>
<ul class="notes">${rules.map((rule) => html`<li>${rule}</li>`)}</ul></section>
<div class="stack">
${running !== null && html`<p class="due">${cover.running(duration(Math.floor(running)))}</p>`}
${startForm(view, shown, running !== null)}
<p class="muted small">${cover.personal}</p>
</div>`;
}

/** Returns the base time and any extra time, in words. */
function timeText({ additionalTime, content, locale, messages }: SittingView): string {
  const { cover, duration } = messages.sitting;
  const total = limitSeconds(content.baseSeconds, additionalTime);
  const extra = total - content.baseSeconds;
  if (extra === 0) return duration(total);
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(
    additionalTime,
  );
  return cover.extraTime(duration(content.baseSeconds), duration(extra), percent, duration(total));
}

function loginProblem({ messages }: SittingView, { login }: Cover): Markup | null {
  if (login !== "missing" && login !== "wrong") return null;
  const { loginMissing, loginWrong, problem } = messages.sitting.cover;
  return html`<div class="notice negative" role="alert"><h2>${problem}</h2>
<p><a href="#username" id="login-error">${login === "missing" ? loginMissing : loginWrong}</a></p></div>`;
}

function startForm(view: SittingView, { login, token }: Cover, isRunning: boolean): Markup {
  const { cover } = view.messages.sitting;
  const label = isRunning ? cover.resume : cover.start;
  if (view.isPreview) {
    return html`<form method="get" action="${view.base}">${login !== "none" && loginFields(view, login)}<button class="button" name="step" value="1">${label}</button></form>`;
  }
  return html`<form method="post" action="/s/${token}/open" autocomplete="off">
${login !== "none" && loginFields(view, login)}
<button class="button">${label}</button>
</form>`;
}

function loginFields({ messages }: SittingView, login: Cover["login"]): Markup {
  const { cover } = messages.sitting;
  const invalid = login !== "asked" && html` aria-invalid="true"`;
  const about = html`aria-describedby="login-hint${login !== "asked" && " login-error"}"`;
  return html`<h2>${cover.loginHeading}</h2>
<p class="muted" id="login-hint">${cover.login}</p>
<label for="username">${cover.username}</label>
<input type="text" id="username" name="username" dir="ltr" autocapitalize="none" spellcheck="false" maxlength="100" ${about}${invalid}>
<label for="password">${cover.password}</label>
<input type="password" id="password" name="password" dir="ltr" maxlength="100" ${about}${invalid}>
`;
}
