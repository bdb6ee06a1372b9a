import type { Faker } from "@faker-js/faker";
import { faker as de } from "@faker-js/faker/locale/de";
import { faker as deCh } from "@faker-js/faker/locale/de_CH";
import { faker as enCa } from "@faker-js/faker/locale/en_CA";
import { faker as enGb } from "@faker-js/faker/locale/en_GB";
import { faker as enIn } from "@faker-js/faker/locale/en_IN";
import { faker as es } from "@faker-js/faker/locale/es";
import { faker as fr } from "@faker-js/faker/locale/fr";
import { faker as ja } from "@faker-js/faker/locale/ja";
import { faker as ptBr } from "@faker-js/faker/locale/pt_BR";
import { englishLastNames, japaneseFirstNames, japaneseLastNames } from "./names";
import { type Place, placesIn } from "./places";
import { dice, whole } from "./random";

/** What people and pay look like in a country; the markets' codes are ISO 3166's. */
export interface Market {
  currency: string;
  faker: Faker;
  firstNames?: readonly string[];
  lastNames?: readonly string[];
  places: readonly Place[];
  street: (faker: Faker) => string;
  startsOn: "monday" | "first";
}

const numberFirst = (faker: Faker) => `${whole(1, 240)} ${faker.location.street()}`;
const numberLast = (faker: Faker) => faker.location.streetAddress();
const numberAfterComma = (faker: Faker) => `${faker.location.street()}, ${whole(1, 990)}`;
const blocks = () => `${whole(1, 6)}-${whole(1, 28)}-${whole(1, 15)}`;

const english = { lastNames: englishLastNames, street: numberFirst, startsOn: "monday" } as const;
const japanese = { firstNames: japaneseFirstNames, lastNames: japaneseLastNames } as const;

export const markets = {
  US: { ...english, currency: "USD", faker: dice, places: placesIn("US") },
  GB: { ...english, currency: "GBP", faker: enGb, places: placesIn("GB") },
  CA: { ...english, currency: "CAD", faker: enCa, places: placesIn("CA") },
  IN: {
    ...{ currency: "INR", faker: enIn, places: placesIn("IN") },
    ...{ street: numberFirst, startsOn: "monday" },
  },
  JP: {
    ...{ ...japanese, currency: "JPY", faker: ja, places: placesIn("JP") },
    ...{ street: blocks, startsOn: "first" },
  },
  BR: {
    ...{ currency: "BRL", faker: ptBr, places: placesIn("BR") },
    ...{ street: numberAfterComma, startsOn: "monday" },
  },
  DE: {
    ...{ currency: "EUR", faker: de, places: placesIn("DE") },
    ...{ street: numberLast, startsOn: "first" },
  },
  FR: {
    ...{ currency: "EUR", faker: fr, places: placesIn("FR") },
    ...{ street: numberFirst, startsOn: "first" },
  },
  CH: {
    ...{ currency: "CHF", faker: deCh, places: placesIn("CH") },
    ...{ street: numberLast, startsOn: "first" },
  },
  ES: {
    ...{ currency: "EUR", faker: es, places: placesIn("ES") },
    ...{ street: numberLast, startsOn: "first" },
  },
} as const satisfies Record<string, Market>;

export type MarketCode = keyof typeof markets;

/** Sets every generator to the demo's seed. */
export function seedMarkets(seed: number): void {
  for (const market of Object.values(markets)) market.faker.seed(seed);
}
