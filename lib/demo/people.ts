import type { Faker } from "@faker-js/faker";
import { faker as de } from "@faker-js/faker/locale/de";
import { faker as enIn } from "@faker-js/faker/locale/en_IN";
import { faker as enUs } from "@faker-js/faker/locale/en_US";
import { faker as es } from "@faker-js/faker/locale/es";
import { faker as fr } from "@faker-js/faker/locale/fr";
import { faker as ptBr } from "@faker-js/faker/locale/pt_BR";
import type { candidates } from "@/db/schema";
import { acme, nordwind, type Tenant } from "./accounts";
import { instantAgo } from "./calendar";
import { idOf } from "./links";
import { cellsOf, chance, filled, pick, seedChance, several, whole } from "./random";

export type Candidate = Omit<typeof candidates.$inferSelect, "search" | "sortName">;

/**
 * Countries: currency, when jobs begin, streets, and towns with state, postal code and telephone.
 * The numbers are set aside for fiction.
 */
const table = cellsOf(`
US | USD | monday | Oak Street, Maple Avenue, Lake Drive | New York; NY; 100##; +1 212 555 01##, San Francisco; CA; 941##; +1 415 555 01##, Austin; TX; 787##; +1 512 555 01##, Chicago; IL; 606##; +1 312 555 01##
GB | GBP | monday | High Street, Station Road, Church Lane | London; ; SE1# #??; +44 20 7946 0###, Manchester; ; M1# #??; +44 161 496 0###, Edinburgh; ; EH1# #??; +44 131 496 0###
CA | CAD | monday | King Street, Elm Crescent | Toronto; ON; M5V #?#; +1 416 555 01##, Montréal; QC; H2X #?#; +1 514 555 01##
IN | INR | monday | MG Road, Temple Street | Bengaluru; Karnataka; 5600##; +91 90000 #####, Pune; Maharashtra; 4110##; +91 90000 #####
JP | JPY | first | Sakura-dori, Aoi-dori | Tokyo; ; 15#-00##; +81 3 5550 ####, Osaka; ; 53#-00##; +81 6 5550 ####
BR | BRL | monday | Rua das Flores, Avenida Central | São Paulo; SP; 01###-0##; +55 11 95555 ####, Recife; PE; 50###-0##; +55 81 95555 ####
DE | EUR | first | Lindenstraße, Gartenweg, Hauptstraße | Berlin; ; 10###; +49 30 23125 ###, Hamburg; ; 20###; +49 40 66969 ###, Köln; ; 50###; +49 221 4710 ###
FR | EUR | first | rue des Lilas, avenue Victor-Hugo | Paris; ; 750##; +33 1 99 00 ## ##, Lyon; ; 690##; +33 4 65 71 ## ##, Nantes; ; 440##; +33 2 61 91 ## ##
CH | CHF | first | Seestrasse, Bahnhofstrasse | Zürich; ZH; 80##; +41 44 555 ## ##, Bern; BE; 30##; +41 31 555 ## ##
ES | EUR | first | Calle Mayor, Calle del Sol | Madrid; ; 280##; +34 910 55# ###, Valencia; ; 460##; +34 960 55# ###
`);

const markets = new Map(
  table.map(([country = "", currency = "", startsOn, streets = "", towns = ""]) => [
    country,
    {
      ...{ currency, startsOn: startsOn as "monday" | "first", streets: streets.split(", ") },
      isNumberFirst: /^(US|GB|CA|IN|FR)$/.test(country),
      towns: towns.split(", ").map((town) => town.split(";").map((cell) => cell.trim())),
    },
  ]),
);

export const marketOf = (country: string) => markets.get(country)!;

const words = (text: string): string[] => text.trim().split(/\s+/);

const english = words(`Adams Allen Bailey Baker Bell Brooks Brown Butler Campbell Carter Chen Clark
  Collins Cooper Cruz Davis Diaz Edwards Evans Fisher Flores Foster Garcia Gray Green Hall Harris
  Hayes Hill Howard Hughes Jackson Johnson Jones Jordan Kelly Khan King Lee Lewis Lopez Marshall
  Martin Mason McDonald Mehta Miller Mitchell Moore Morgan Murphy Nelson Nguyen O’Brien Okafor Ortiz
  Parker Patel Perez Price Rivera Roberts Robinson Ross Russell Sanchez Scott Shaw Singh Stewart
  Sullivan Taylor Thompson Torres Turner Walker Ward Watson White Williams Wilson Wright Young`);
const firstInJapan = words(`Aiko Akira Aoi Asuka Daichi Emi Haruka Hina Hiroshi Kaito Kenji Mai
  Makoto Mei Naoki Ren Rina Ryo Sakura Shota Sora Takumi Yui Yuki Yuto`);
const lastInJapan = words(`Abe Endo Fujita Goto Hayashi Ikeda Inoue Ito Kato Kimura Kobayashi Kondo
  Maeda Mori Nakamura Ogawa Okada Saito Sasaki Sato Shimizu Suzuki Takahashi Tanaka Watanabe Yamada`);

const fakers: Record<string, Faker> = { DE: de, CH: de, FR: fr, ES: es, IN: enIn, BR: ptBr };

let names = new Map<string, [firstNames: string[], lastNames: string[]]>();

/** Resets the random values; names come from a list per country. */
export function seedDice(seed: number): void {
  seedChance(seed);
  for (const faker of [enUs, ...Object.values(fakers)]) faker.seed(seed);
  const many = (next: () => string) => Array.from({ length: 90 }, next);
  names = new Map(
    [...markets.keys()].map((country) => {
      const { person } = fakers[country] ?? enUs;
      const lastNames = fakers[country] ? many(() => person.lastName()) : english;
      return [country, [many(() => person.firstName()), lastNames]];
    }),
  );
  names.set("JP", [firstInJapan, lastInJapan]);
}

function nameIn(country: string) {
  const [firstNames, lastNames] = names.get(country)!;
  return { firstName: pick(firstNames), lastName: pick(lastNames) };
}

const asciiOf = (text: string) =>
  text
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Returns an address that nobody else has and where no mail arrives. */
function mailboxOf(name: { firstName: string; lastName: string }, taken: Set<string>): string {
  const user = `${asciiOf(name.firstName)}.${asciiOf(name.lastName)}`;
  const domain = pick(["example.com", "example.org", "example.net"]);
  let address = `${user}@${domain}`;
  for (let number = 2; taken.has(address); number += 1) address = `${user}${number}@${domain}`;
  taken.add(address);
  return address;
}

const sources = ["Referral", "Career page", "LinkedIn", "Job fair", "Agency"];

function candidateIn(country: string, today: Date, taken: Set<string>) {
  const name = nameIn(country);
  const { towns, streets, isNumberFirst } = marketOf(country);
  const [city = "", provinceState, postalCode = "", phone = ""] = pick(towns);
  const createdAt = instantAgo(today, whole(2, 540), [8, 20]);
  return {
    ...{ ...name, country, city, provinceState: provinceState || null, suffix: null },
    middleName: chance(0.12) ? nameIn(country).firstName : null,
    email: chance(0.97) ? mailboxOf(name, taken) : null,
    phone: chance(0.92) ? filled(phone) : null,
    homePhone: chance(0.12) ? filled(phone) : null,
    officePhone: chance(0.05) ? filled(phone) : null,
    address1: isNumberFirst
      ? `${whole(1, 240)} ${pick(streets)}`
      : `${pick(streets)} ${whole(1, 240)}`,
    address2: null,
    ...{ postalCode: filled(postalCode), schoolCode: null },
    additionalAttributes: chance(0.3) ? [{ key: "source", value: pick(sources) }] : [],
    ...{
      locale: null,
      optedOutAt: null,
      erasedAt: null,
      createdAt,
      updatedAt: createdAt,
      revision: 1,
    },
  };
}

/** Candidates named in the contracts' samples. */
const samples: Record<number, Partial<Candidate>> = {
  21: { publicId: "ABcd2EFgHIjkLMNOp3QR-S" },
  38: {
    ...{ firstName: "Jane", middleName: null, lastName: "Smith", email: "jane.smith@example.com" },
    ...{ phone: "+1 555 123 9876", address1: "480 Embarcadero West", city: "Oakland" },
    ...{ provinceState: "CA", postalCode: "94607", country: "US" },
  },
  42: {
    ...{ firstName: "John", middleName: null, lastName: "Doe", email: "john.doe@example.com" },
    ...{ phone: "+1 555 123 4567", address1: "12 Market Street", city: "San Francisco" },
    ...{ provinceState: "CA", postalCode: "94105", country: "US" },
  },
};

/** A candidate with one name, without a candidate ID: eligibilities need two names. */
const mononym: Partial<Candidate> & { id: number } = {
  ...{ id: 31, candidateId: null, email: "ambar@example.org" },
  ...{ firstName: "Ambar", middleName: null, lastName: "" },
};

export const isSample = ({ id }: Candidate): boolean => id in samples;

/** The number of candidates in each account and country: 2,000 altogether. */
const populations: [Tenant, Record<string, number>][] = [
  [acme, { US: 660, GB: 170, IN: 150, JP: 80, BR: 80, CA: 60 }],
  [nordwind, { DE: 470, FR: 190, CH: 70, ES: 70 }],
];

/** Returns all candidates, including those named in the contracts' samples. */
export function planCandidates(today: Date): Candidate[] {
  const taken = new Set(Object.values(samples).map(({ email }) => email ?? ""));
  const everyone = populations.flatMap(([{ account }, population]) => {
    const countries = Object.entries(population).flatMap(([country, count]) =>
      Array.from({ length: count }, () => country),
    );
    return several(countries, countries.length).map((country) => ({ account, country }));
  });
  return everyone.map(({ account, country }, index) => {
    const id = index + 1;
    const reference = `${account.code.slice(0, 1).toUpperCase()}-${100_000 + id}`;
    return {
      ...candidateIn(country, today, taken),
      ...{ id, accountId: account.id, publicId: idOf(`candidate:${id}`) },
      candidateId: chance(0.8) ? reference : null,
      ...samples[id],
      ...(id === mononym.id && mononym),
    };
  });
}
