import { seedLetters } from "../letters";
import type { LetterKind } from "./positions";
import { acme, nordwind } from "./tenants";
import type { Tenant } from "./types";

/** Names every date without a fallback, so that an offer that lacks one cannot be sent. */
const generalOffer = `<div class="letterhead"><strong>{{ company_name }}</strong><br>{{ company_address }}<br>{{ created_date }}</div>
<p>Dear {{ candidate_name }},</p>
<h1>Your offer: {{ job_title }}</h1>
<p>Thank you for the time you have given us. We would like you to join {{ company_name }} in {{ job_location }} as <strong>{{ job_title }}</strong>.</p>
<table>
  <tbody>
    <tr><th scope="row">Pay before tax</th><td>{{ salary }} {{ pay_frequency }}</td></tr>
    <tr><th scope="row">First day</th><td>{{ start_date }}</td></tr>
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

export interface DemoTemplate {
  id: number;
  tenant: Tenant;
  kind: LetterKind | "relocation";
  name: string;
  locale: string;
  body: string;
}

const seeded = (id: number, tenant: Tenant, kind: LetterKind, locale: string, at = 0) => {
  const letter = seedLetters.filter((each) => each.locale === locale)[at];
  if (!letter) throw new Error(`There is no seed letter ${at} for ${locale}`);
  return { id, tenant, kind, ...letter };
};

/** The templates of the demo; the first is the one that the contract's samples name. */
export const demoTemplates: DemoTemplate[] = [
  seeded(1, acme, "standard", "en-US", 0),
  seeded(2, acme, "uk", "en-GB"),
  seeded(3, acme, "hourly", "en-US", 1),
  seeded(4, acme, "executive", "en-US", 2),
  seeded(5, nordwind, "de", "de-DE"),
  seeded(6, nordwind, "fr", "fr-FR"),
  ...[acme, nordwind].map((tenant, index) => ({
    ...{ id: 7 + index, tenant, kind: "general" as const, name: "International Offer" },
    ...{ locale: index === 0 ? "en-US" : "en-GB", body: generalOffer },
  })),
  {
    ...{ id: 9, tenant: acme, kind: "relocation", name: "Relocation Offer" },
    ...{ locale: "en-US", body: relocationOffer },
  },
];
