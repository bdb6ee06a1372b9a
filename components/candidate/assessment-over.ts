import { messagesFor } from "@/lib/messages/messages";
import { html, type Markup } from "./markup";
import { nextSteps } from "./next-steps";

/** Renders which assessment is over, and what may be done now. */
export function assessmentCard(locale: string, name: string, now: Markup): Markup {
  const { ended } = messagesFor(locale).sitting;
  return html`<section class="card signed over" aria-labelledby="assessment"><p class="lab" id="assessment">${ended.assessment}</p><p class="said serif">${name}</p>
${now}</section>`;
}

/** Renders what happens after an assessment. */
export function stepsAfter(locale: string, company: string): Markup {
  const { handback } = messagesFor(locale);
  const steps = handback.steps(company).map((step) => [step, null] as const);
  return nextSteps({ heading: handback.next, steps, contact: null });
}
