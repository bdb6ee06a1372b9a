import { date, foreignKey, integer, numeric, pgTable, text, unique } from "drizzle-orm/pg-core";
import { actorKindEnum, createdAt, customFields, identity, payFrequencyEnum } from "./columns";
import { offers } from "./offers";

/** Terms and letter of an offer frozen at one moment. Only ever inserted. */
export const offerVersions = pgTable(
  "offer_versions",
  {
    id: identity(),
    accountId: integer().notNull(),
    offerId: integer().notNull(),
    number: integer().notNull(),
    templateId: integer(),
    salary: numeric({ precision: 12, scale: 2, mode: "number" }),
    currency: text(),
    payFrequency: payFrequencyEnum(),
    startDate: date({ mode: "string" }),
    expiryDate: date({ mode: "string" }),
    customFields: customFields(),
    letterHtml: text().notNull(),
    letterHash: text().notNull(),
    actorKind: actorKindEnum().notNull(),
    actorName: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("offer_versions_number_key").on(table.accountId, table.offerId, table.number),
    foreignKey({
      name: "offer_versions_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
  ],
);
