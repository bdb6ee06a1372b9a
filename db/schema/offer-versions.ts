import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { brandings } from "./brandings";
import {
  actorKindEnum,
  createdAt,
  customFields,
  identity,
  indexOfImages,
  payFrequencyEnum,
} from "./columns";
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
    /** Language of what the candidate sees; null for versions before offers had one. */
    locale: text(),
    letterHtml: text().notNull(),
    letterHash: text().notNull(),
    /** The branding of the letter; null if the account had none. */
    brandingId: integer(),
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
    foreignKey({
      name: "offer_versions_branding_fkey",
      columns: [table.accountId, table.brandingId],
      foreignColumns: [brandings.accountId, brandings.id],
    }),
    index("offer_versions_branding_idx")
      .on(table.accountId, table.brandingId)
      .where(sql`${table.brandingId} is not null`),
    indexOfImages("offer_versions_images_idx", table.letterHtml),
  ],
);
