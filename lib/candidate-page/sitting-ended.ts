import type { LinkedSession } from "@/lib/assessments/find-linked-session";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { Page } from "./document";
import { html } from "./markup";
import { sittingScript } from "./sitting-pages";
import { sittingStyle } from "./sitting-style";
import { hostOf } from "./sitting-view";

/**
 * Where somebody stands after the end: `waiting` until the inviter took notice of it, `late` once
 * it has had its time and they may go by themselves, `leaving` when they are taken on.
 */
export type EndPhase = "waiting" | "late" | "leaving";

export const endPhaseOf = (
  session: Pick<LinkedSession, "isAcknowledged" | "isImpatient">,
): EndPhase => (session.isAcknowledged ? "leaving" : session.isImpatient ? "late" : "waiting");

const pollSeconds = 5;
const leaveSeconds = 4;

/** The end of a sitting, which leads on to where the inviter wants the candidate. */
export function endedPage(session: LinkedSession, linkId: string): Page {
  const phase = endPhaseOf(session);
  const { handbackUrl } = session;
  const { ended } = messagesFor(session.locale).sitting;
  const base = `/s/${linkId}`;
  const host = html`<strong>${hostOf(handbackUrl)}</strong>`;
  const texts = {
    waiting: html`<p role="status">${ended.waiting} ${host}.</p><p class="muted">${ended.waitingNote}</p>`,
    late: html`<p role="status">${ended.late}</p><p class="muted">${ended.waitingNote}</p>`,
    leaving: html`<p role="status">${ended.leaving} ${host}.</p>`,
  };
  const link = html`<p><a class="button" id="leave" href="${handbackUrl}" rel="noreferrer">${ended.link(hostOf(handbackUrl))}</a></p>`;
  return {
    ...pageOf(session),
    script: sittingScript,
    refresh:
      phase === "leaving"
        ? { seconds: leaveSeconds, url: new URL(handbackUrl).href }
        : { seconds: pollSeconds },
    body: html`<main class="card" id="ended" data-base="${base}" data-phase="${phase}"><div class="stack">
${heading(session)}
${texts[phase]}
${phase !== "waiting" && link}
</div></main>`,
  };
}

/** What the link itself shows after the end: it takes nobody anywhere by itself. */
export function handedInPage(session: LinkedSession): Page {
  const { ended } = messagesFor(session.locale).sitting;
  const { handbackUrl, isOverdue } = session;
  const mayLeave = !isOverdue && endPhaseOf(session) !== "waiting";
  return {
    ...pageOf(session),
    body: html`<main class="card"><div class="stack">
${heading(session)}
<p class="muted">${ended.close}</p>
${mayLeave && html`<p><a class="target" href="${handbackUrl}" rel="noreferrer">${ended.link(hostOf(handbackUrl))}</a></p>`}
</div></main>`,
  };
}

const isByTime = ({ endedByTime, isOverdue }: LinkedSession) => endedByTime || isOverdue;

function pageOf(session: LinkedSession): Pick<Page, "title" | "lang" | "style"> {
  const { ended } = messagesFor(session.locale).sitting;
  return {
    title: isByTime(session) ? ended.byTime : ended.title,
    lang: languageOf(spokenLocale(session.locale)),
    style: sittingStyle,
  };
}

function heading(session: LinkedSession) {
  const { ended } = messagesFor(session.locale).sitting;
  const [title, text] = isByTime(session)
    ? [ended.byTime, ended.byTimeText]
    : [ended.title, ended.thanks];
  return html`<h1>${title}</h1>
<p>${text(session.company)}</p>`;
}
