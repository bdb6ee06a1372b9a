import { getTableColumns } from "drizzle-orm";
import { offers, templates } from "@/db/schema";

/** Every column of an offer. */
export const offerColumns = getTableColumns(offers);

export type OfferRow = typeof offers.$inferSelect;

/** What a letter needs of its template. */
export const templateColumns = {
  id: templates.id,
  body: templates.body,
  locale: templates.locale,
};

export type TemplateRow = { id: number; body: string; locale: string };
