import { initials } from "@/lib/format/names";
import { html, type Markup } from "./markup";

/** A step to come: its title, and a sentence about it. */
export type NextStep = readonly [title: string, text: string | null];

/** Who writes and answers, and the email that a link starts, if they have an address. */
export interface Contact {
  name: string;
  text: string;
  mail: { address: string; subject: string; link: string } | null;
}

interface Next {
  heading: string;
  steps: readonly NextStep[];
  contact: Contact | null;
}

/** Renders what happens next, in order, and who writes. */
export const nextSteps = ({ heading, steps, contact }: Next): Markup =>
  html`<section class="next" aria-labelledby="next-heading"><h2 class="h2" id="next-heading">${heading}</h2>
<ol class="steps">${steps.map(
    ([title, text]) => html`<li><div><b>${title}</b>${text && html`<p>${text}</p>`}</div></li>
`,
  )}</ol>
${contact && who(contact)}</section>`;

const who = ({ name, text, mail }: Contact): Markup =>
  html`<div class="who"><span class="ava" aria-hidden="true">${initials(name)}</span><div><p><b>${name}</b></p>
<p>${text}</p>
${mail && html`<p><a class="link" href="${mailAddress(mail)}">${mail.link}</a></p>`}</div></div>`;

const mailAddress = ({ address, subject }: { address: string; subject: string }) =>
  `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
