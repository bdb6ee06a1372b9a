import { initials } from "@/lib/format/names";
import { html, type Markup } from "./markup";
import { mailAddress } from "./summary";
import type { OfferView } from "./view";

/** A step to come: its title, and a sentence about it. */
export type NextStep = readonly [title: string, text: string | null];

/** Renders what happens next, in order, and who writes. */
export function nextSteps(view: OfferView, steps: readonly NextStep[]): Markup {
  return html`<section class="next" aria-labelledby="next-heading"><h2 class="h2" id="next-heading">${view.texts.next.heading}</h2>
<ol class="steps">${steps.map(
    ([title, text]) => html`<li><div><b>${title}</b>${text && html`<p>${text}</p>`}</div></li>
`,
  )}</ol>
${contact(view)}</section>`;
}

function contact({ offer, texts: { ask, next } }: OfferView): Markup {
  const { company, contactEmail, contactName, jobTitle } = offer;
  return html`<div class="who"><span class="ava" aria-hidden="true">${initials(contactName)}</span><div><p><b>${contactName}</b></p>
<p>${next.person(company)}</p>
<p><a class="link" href="${mailAddress(contactEmail, ask.subject(jobTitle))}">${next.email(contactEmail)}</a></p></div></div>`;
}
