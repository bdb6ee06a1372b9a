import { getTableColumns } from "drizzle-orm";
import { offers } from "@/db/schema";

/** Every column of an offer. */
export const offerColumns = getTableColumns(offers);

export type OfferRow = typeof offers.$inferSelect;
