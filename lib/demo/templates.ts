import { acme, nordwind, type Tenant } from "./accounts";
import { seedLetters } from "./letters";

/** The letter that offers for a job are written with. */
export type LetterKind = "standard" | "uk" | "hourly" | "executive" | "general" | "de" | "fr";

export interface DemoTemplate {
  id: number;
  tenant: Tenant;
  kind: LetterKind | "relocation";
  name: string;
  locale: string;
  body: string;
}

/** Returns a row of the terms that is shown only if the offer has a field. */
const rowOf = (key: string, label: string) =>
  `    {% if fields.${key} %}<tr><th scope="row">${label}</th><td>{{ fields.${key} }}</td></tr>{% endif %}\n`;

/** Names every date without a fallback, so that an offer that lacks one cannot be sent. */
const generalOffer = (
  rows: string,
) => `<div class="letterhead"><strong>{{ company_name }}</strong><br>{{ company_address }}<br>{{ created_date }}</div>
<p>Dear {{ candidate_name }},</p>
<h1>Your offer: {{ job_title }}</h1>
<p>Thank you for the time you have given us. We would like you to join {{ company_name }} in {{ job_location }} as <strong>{{ job_title }}</strong>.</p>
<table>
  <tbody>
    <tr><th scope="row">Pay before tax</th><td>{{ salary }} {{ pay_frequency }}</td></tr>
${rows}    <tr><th scope="row">First day</th><td>{{ start_date }}</td></tr>
    <tr><th scope="row">Please answer by</th><td>{{ expiry_date }}</td></tr>
  </tbody>
</table>
<p>Everything else follows the law and the customs of the country you will work in; your contract will set it out in full.</p>
<p><a class="letter-action" href="{{ accept_url }}">Read and answer the offer</a></p>
<p>Kind regards,<br>The people team of {{ company_name }}</p>
`;

/** Still being written: its budget is a variable that does not exist. */
const relocationOffer = `<p>Dear {{ candidate_first_name }},</p>
<h1>{{ job_title }} in {{ job_location }}, with relocation</h1>
<p>We are glad to offer you <strong>{{ salary }} {{ pay_frequency }}</strong> from {{ start_date }}, and to help you and your household move: we pay the movers, a month of housing, and up to <strong>{{ relocation_budget }}</strong> besides.</p>
<p><a class="letter-action" href="{{ accept_url }}">Read and answer the offer</a></p>
<p>Warm regards,<br>{{ company_name }}</p>
`;

const seeded: [Tenant, LetterKind, name: string][] = [
  [acme, "standard", "Standard Engineering Offer"],
  [acme, "uk", "United Kingdom Offer"],
  [acme, "hourly", "Hourly and Part-time Offer"],
  [acme, "executive", "Executive Offer with Bonus"],
  [nordwind, "de", "Arbeitsvertragsangebot"],
  [nordwind, "fr", "Promesse d’embauche"],
];

const general = { kind: "general", name: "International Offer" } as const;
const ofAcme = generalOffer(
  rowOf("sign_on_bonus", "Sign-on bonus") +
    rowOf("stock_options", "Stock options") +
    rowOf("working_place", "Where you will work") +
    rowOf("notice_period", "Notice period"),
);
const ofNordwind = generalOffer(rowOf("bonus", "Annual bonus"));
const relocation = { kind: "relocation", name: "Relocation Offer", body: relocationOffer } as const;

/** The templates of the demo; the first is the one that the contract's samples name. */
export const demoTemplates: DemoTemplate[] = [
  ...seeded.map(([tenant, kind, name], index) => {
    const letter = seedLetters.find((each) => each.name === name);
    if (!letter) throw new Error(`There is no seed letter ${name}`);
    return { ...letter, id: index + 1, tenant, kind };
  }),
  { ...general, body: ofAcme, id: 7, tenant: acme, locale: "en-US" },
  { ...general, body: ofNordwind, id: 8, tenant: nordwind, locale: "en-GB" },
  { ...relocation, id: 9, tenant: acme, locale: "en-US" },
];
