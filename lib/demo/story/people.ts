import { instantAgo } from "./calendar";
import { type Market, type MarketCode, markets } from "./markets";
import { chance, dice, pick, whole } from "./random";
import { acme, nordwind } from "./tenants";
import type { CandidateRow, Tenant } from "./types";

/** How many candidates each account has in each country: 2,000 in all. */
const populations: [Tenant, Partial<Record<MarketCode, number>>][] = [
  [acme, { US: 660, GB: 170, IN: 150, JP: 80, BR: 80, CA: 60 }],
  [nordwind, { DE: 470, FR: 190, CH: 70, ES: 70 }],
];

const sources = ["Referral", "Career page", "LinkedIn", "Job fair", "Agency"];

const asciiOf = (text: string) =>
  text
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

class Mailboxes {
  readonly #taken = new Set(["john.doe@example.com", "jane.smith@example.com"]);

  open(firstName: string, lastName: string): string {
    const name = `${asciiOf(firstName)}.${asciiOf(lastName)}`;
    const domain = pick(["example.com", "example.org", "example.net"]);
    for (let number = 1; ; number += 1) {
      const address = `${name}${number === 1 ? "" : number}@${domain}`;
      if (this.#taken.has(address)) continue;
      this.#taken.add(address);
      return address;
    }
  }
}

function nameIn(market: Market) {
  const { faker, firstNames, lastNames } = market;
  return {
    firstName: firstNames ? pick(firstNames) : faker.person.firstName(),
    lastName: lastNames ? pick(lastNames) : faker.person.lastName(),
  };
}

function contactIn(market: Market) {
  const { city, provinceState, postalCode, phone } = pick(market.places);
  const { replaceSymbols } = dice.helpers;
  const number = (share: number) => (chance(share) ? replaceSymbols(phone) : null);
  return {
    ...{ phone: number(0.92), homePhone: number(0.12), officePhone: number(0.05) },
    address1: market.street(market.faker),
    address2: chance(0.1) ? `Apt. ${whole(1, 40)}` : null,
    ...{ city, provinceState, postalCode: replaceSymbols(postalCode) },
  };
}

function candidateIn(
  market: Market,
  mailboxes: Mailboxes,
  today: Date,
): Omit<CandidateRow, "id" | "accountId" | "candidateId" | "country"> {
  const name = nameIn(market);
  const createdAt = instantAgo(today, whole(2, 540), [8, 20]);
  return {
    publicId: dice.string.alphanumeric(22),
    ...name,
    middleName: chance(0.12) ? nameIn(market).firstName : null,
    suffix: chance(0.01) ? pick(["Jr.", "PhD"]) : null,
    email: chance(0.97) ? mailboxes.open(name.firstName, name.lastName) : null,
    ...contactIn(market),
    schoolCode: null,
    additionalAttributes: chance(0.3) ? [{ key: "source", value: pick(sources) }] : [],
    optedOutAt: null,
    ...{ createdAt, updatedAt: createdAt, revision: 1 },
  };
}

/** Those whom the contracts' samples name. */
const fixed: Record<number, Partial<CandidateRow>> = {
  21: { publicId: "ABcd2EFgHIjkLMNOp3QR-S" },
  38: {
    country: "US",
    ...{ firstName: "Jane", lastName: "Smith", email: "jane.smith@example.com" },
    ...{ phone: "+1 555 123 9876", city: "Oakland", provinceState: "CA", postalCode: "94607" },
    ...{ address1: "480 Embarcadero West", address2: null, middleName: null, suffix: null },
  },
  42: {
    country: "US",
    ...{ firstName: "John", lastName: "Doe", email: "john.doe@example.com" },
    ...{ phone: "+1 555 123 4567", city: "San Francisco", provinceState: "CA" },
    ...{ address1: "12 Market Street", address2: null, postalCode: "94105" },
    ...{ middleName: null, suffix: null },
  },
};

/** Everyone who ever applied, those whom the contracts' samples name among them. */
export function makeCandidates(today: Date): CandidateRow[] {
  const mailboxes = new Mailboxes();
  const made: CandidateRow[] = [];
  for (const [{ account }, population] of populations) {
    const crowd = Object.entries(population).flatMap(([code, count]) =>
      Array.from({ length: count }, () => code as MarketCode),
    );
    for (const country of dice.helpers.shuffle(crowd)) {
      const id = made.length + 1;
      const reference = `${account.code.slice(0, 1).toUpperCase()}-${100_000 + id}`;
      made.push({
        ...candidateIn(markets[country], mailboxes, today),
        country,
        ...{ id, accountId: account.id, candidateId: chance(0.8) ? reference : null },
        ...fixed[id],
      });
    }
  }
  return made;
}
