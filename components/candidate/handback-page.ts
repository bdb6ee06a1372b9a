import { isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import type { HandedBack } from "@/lib/invitations/find-handed-back";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import { assessmentCard, stepsAfter } from "./assessment-over";
import type { Page } from "./document";
import { donePage } from "./done-page";
import { html } from "./markup";

/** Renders the page that a partner sends candidates to after an assessment. Changes nothing. */
export function handbackPage(shown: HandedBack): Page {
  const names = ["firstName", "assessmentName", "company"] as const;
  const { assessmentName, brand, company, firstName, locale } = isolateNames(
    shown,
    names,
    shown.locale,
  );
  const { handback } = messagesFor(locale);
  return donePage({
    title: handback.title(assessmentName),
    heading: handback.thanks(firstName),
    lang: languageOf(spokenLocale(locale)),
    brand,
    lead: handback.done(assessmentName, company),
    card: assessmentCard(locale, assessmentName, html`<p>${handback.close}</p>`),
    side: stepsAfter(locale, company),
  });
}
