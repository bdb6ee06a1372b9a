import { getTableColumns, sql } from "drizzle-orm";
import { accounts, offers, offerVersions, templates } from "@/db/schema";

/** Every column of an offer. */
export const offerColumns = getTableColumns(offers);

export type OfferRow = typeof offers.$inferSelect;

/** What a letter needs of its template. */
export const templateColumns = {
  id: templates.id,
  body: templates.body,
  locale: templates.locale,
};

/** Language of a version's frame: the account's for versions before offers had one. */
export const versionLocale = sql<string>`coalesce(${offerVersions.locale}, ${accounts.locale})`;

/** Language of a version's letter: its template's, else that of the frame. */
export const letterLocale = sql<string>`coalesce(${templates.locale}, ${versionLocale})`;

export type TemplateRow = { id: number; body: string; locale: string };
