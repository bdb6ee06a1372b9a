import { html, type Markup } from "./markup";

interface Question {
  heading: string;
  /** The person who answers questions. */
  text: string;
  /** Address to write to, if any. */
  mail: { address: string; subject: string; link: string } | null;
}

/** Renders a contact with a link that starts an email to them. */
export function ask({ heading, text, mail }: Question): Markup {
  return html`<section class="stack" aria-labelledby="ask-heading">
<h2 id="ask-heading">${heading}</h2>
<p>${text}</p>
${mail && html`<p><a class="target" href="${mailAddress(mail)}">${mail.link}</a></p>`}
</section>`;
}

const mailAddress = ({ address, subject }: { address: string; subject: string }) =>
  `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
