import { foreignKey, index, integer, pgTable, unique } from "drizzle-orm/pg-core";
import { createdAt, identity, instant, jsonb } from "./columns";
import { memberships } from "./memberships";
import { offers } from "./offers";
import { templates } from "./templates";

/**
 * What a member has typed but not saved: of a template, of an offer's letter or, with neither, of a
 * new template. Without content, the member only has it open.
 */
export const drafts = pgTable(
  "drafts",
  {
    id: identity(),
    accountId: integer().notNull(),
    userId: integer().notNull(),
    templateId: integer(),
    offerId: integer(),
    content: jsonb().$type<Record<string, string>>(),
    /** The revision that the member began with. */
    baseRevision: integer(),
    /** When the member's page was last open and visible; null once it was left. */
    seenAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique("drafts_subject_key")
      .on(table.accountId, table.userId, table.templateId, table.offerId)
      .nullsNotDistinct(),
    foreignKey({
      name: "drafts_membership_fkey",
      columns: [table.accountId, table.userId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }).onDelete("cascade"),
    foreignKey({
      name: "drafts_template_fkey",
      columns: [table.accountId, table.templateId],
      foreignColumns: [templates.accountId, templates.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "drafts_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
    index("drafts_template_idx").on(table.accountId, table.templateId),
    index("drafts_offer_idx").on(table.accountId, table.offerId),
  ],
);
