import { isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedSitting } from "@/lib/sittings/find-linked-sitting";
import { assessmentCard, stepsAfter } from "./assessment-over";
import type { Page } from "./document";
import { donePage } from "./done-page";
import { icon } from "./icon";
import { html, type Markup } from "./markup";
import { sittingScript } from "./sitting-pages";
import { type BrandedSitting, hostOf } from "./sitting-view";

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
export function endedPage(sitting: BrandedSitting, linkId: string): Page {
  const phase = endPhaseOf(sitting);
  const { handbackUrl } = sitting;
  const { ended } = messagesFor(sitting.locale).sitting;
  const host = html`<strong><bdi>${hostOf(handbackUrl)}</bdi></strong>`;
  const texts = {
    waiting: html`<p role="status">${ended.waiting} ${host}.</p><p class="small">${ended.waitingNote}</p>`,
    late: html`<p role="status">${ended.late}</p><p class="small">${ended.waitingNote}</p>`,
    leaving: html`<p role="status">${ended.leaving} ${host}.</p>`,
  };
  const link = html`<a class="btn full" id="leave" href="${handbackUrl}" rel="noreferrer">${ended.link(hostOf(handbackUrl))} ${icon("forward")}</a>`;
  return {
    ...pageOf(
      sitting,
      html`${texts[phase]}
${phase !== "waiting" && link}`,
      html` id="ended" data-base="/s/${linkId}" data-phase="${phase}"`,
    ),
    script: sittingScript,
    refresh:
      phase === "leaving"
        ? { seconds: leaveSeconds, url: new URL(handbackUrl).href }
        : { seconds: pollSeconds },
  };
}

/** Renders what the link shows after the end; it redirects nobody. */
export function handedInPage(sitting: BrandedSitting): Page {
  const { ended } = messagesFor(sitting.locale).sitting;
  const { handbackUrl, isOverdue } = sitting;
  const mayLeave = !isOverdue && endPhaseOf(sitting) !== "waiting";
  return pageOf(
    sitting,
    html`<p>${ended.close}</p>
${mayLeave && html`<a class="btn plain full" href="${handbackUrl}" rel="noreferrer">${ended.link(hostOf(handbackUrl))} ${icon("forward")}</a>`}`,
  );
}

function pageOf(sitting: BrandedSitting, now: Markup, attributes?: Markup): Page {
  const { sitting: texts } = messagesFor(sitting.locale);
  const { brand, company, name } = isolateNames(sitting, ["company", "name"], sitting.locale);
  const byTime = sitting.endedByTime || sitting.isOverdue;
  const [title, text] = byTime
    ? [texts.ended.byTime, texts.ended.byTimeText]
    : [texts.ended.title, texts.ended.thanks];
  return donePage({
    title,
    lang: languageOf(spokenLocale(sitting.locale)),
    brand,
    lead: text(company),
    card: assessmentCard(sitting.locale, name, now),
    side: stepsAfter(sitting.locale, company),
    ...(attributes && { attributes }),
  });
}
