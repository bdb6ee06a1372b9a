import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import {
  actorKindEnum,
  assistanceReasonEnum,
  assistanceSourceEnum,
  createdAt,
  identity,
} from "./columns";
import { couponPools } from "./coupon-pools";
import { templates } from "./templates";

/** A service provider's offer to assist candidates; `publicId` is the contract's `offerId`. */
export const assistanceOffers = pgTable(
  "assistance_offers",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    publicId: text().notNull().unique("assistance_offers_public_id_key"),
    providerName: text().notNull(),
    reason: assistanceReasonEnum(),
    additionalNotes: text(),
    source: assistanceSourceEnum().notNull(),
    /** True if candidates are emailed, with `templateId` (null for the built-in email). */
    notifies: boolean().notNull().default(false),
    templateId: integer(),
    poolId: integer(),
    /** The last day to respond. */
    answerBy: date({ mode: "string" }),
    actorKind: actorKindEnum().notNull(),
    actorName: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("assistance_offers_account_id_key").on(table.accountId, table.id),
    foreignKey({
      name: "assistance_offers_template_fkey",
      columns: [table.accountId, table.templateId],
      foreignColumns: [templates.accountId, templates.id],
    }),
    foreignKey({
      name: "assistance_offers_pool_fkey",
      columns: [table.accountId, table.poolId],
      foreignColumns: [couponPools.accountId, couponPools.id],
    }),
    index("assistance_offers_created_idx").on(table.accountId, table.createdAt, table.id),
    index("assistance_offers_template_idx").on(table.accountId, table.templateId),
    index("assistance_offers_pool_idx").on(table.accountId, table.poolId),
  ],
);
