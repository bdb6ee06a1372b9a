import { isolate } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedSitting } from "@/lib/sittings/find-linked-sitting";
import type { Page } from "./document";
import { html } from "./markup";
import { sittingScript } from "./sitting-pages";
import { sittingStyle } from "./sitting-style";
import { hostOf } from "./sitting-view";

/**
 * Phase after the end: `waiting` until the inviter acknowledges, `late` once its time is up and the
 * candidate may continue, `leaving` while they are redirected.
 */
export type EndPhase = "waiting" | "late" | "leaving";

export const endPhaseOf = (
  sitting: Pick<LinkedSitting, "isAcknowledged" | "isImpatient">,
): EndPhase => (sitting.isAcknowledged ? "leaving" : sitting.isImpatient ? "late" : "waiting");

const pollSeconds = 5;
const leaveSeconds = 4;

/** Renders the end of a sitting, which leads to the inviter's handback URL. */
export function endedPage(sitting: LinkedSitting, linkId: string): Page {
  const phase = endPhaseOf(sitting);
  const { handbackUrl } = sitting;
  const { ended } = messagesFor(sitting.locale).sitting;
  const base = `/s/${linkId}`;
  const host = html`<strong><bdi>${hostOf(handbackUrl)}</bdi></strong>`;
  const texts = {
    waiting: html`<p role="status">${ended.waiting} ${host}.</p><p class="muted">${ended.waitingNote}</p>`,
    late: html`<p role="status">${ended.late}</p><p class="muted">${ended.waitingNote}</p>`,
    leaving: html`<p role="status">${ended.leaving} ${host}.</p>`,
  };
  const link = html`<p><a class="button" id="leave" href="${handbackUrl}" rel="noreferrer">${ended.link(hostOf(handbackUrl))}</a></p>`;
  return {
    ...pageOf(sitting),
    script: sittingScript,
    refresh:
      phase === "leaving"
        ? { seconds: leaveSeconds, url: new URL(handbackUrl).href }
        : { seconds: pollSeconds },
    body: html`<main class="card" id="ended" data-base="${base}" data-phase="${phase}"><div class="stack">
${heading(sitting)}
${texts[phase]}
${phase !== "waiting" && link}
</div></main>`,
  };
}

/** Renders what the link shows after the end; it redirects nobody. */
export function handedInPage(sitting: LinkedSitting): Page {
  const { ended } = messagesFor(sitting.locale).sitting;
  const { handbackUrl, isOverdue } = sitting;
  const mayLeave = !isOverdue && endPhaseOf(sitting) !== "waiting";
  return {
    ...pageOf(sitting),
    body: html`<main class="card"><div class="stack">
${heading(sitting)}
<p class="muted">${ended.close}</p>
${mayLeave && html`<p><a class="target" href="${handbackUrl}" rel="noreferrer">${ended.link(hostOf(handbackUrl))}</a></p>`}
</div></main>`,
  };
}

const isByTime = ({ endedByTime, isOverdue }: LinkedSitting) => endedByTime || isOverdue;

function pageOf(sitting: LinkedSitting): Pick<Page, "title" | "lang" | "style"> {
  const { ended } = messagesFor(sitting.locale).sitting;
  return {
    title: isByTime(sitting) ? ended.byTime : ended.title,
    lang: languageOf(spokenLocale(sitting.locale)),
    style: sittingStyle,
  };
}

function heading(sitting: LinkedSitting) {
  const { ended } = messagesFor(sitting.locale).sitting;
  const [title, text] = isByTime(sitting)
    ? [ended.byTime, ended.byTimeText]
    : [ended.title, ended.thanks];
  return html`<h1>${title}</h1>
<p>${text(isolate(sitting.company, sitting.locale))}</p>`;
}
