import { getTableColumns } from "drizzle-orm";
import { offers } from "@/db/schema";

/** Every column of an offer, for reads that serialise or rule on it. */
export const offerColumns = getTableColumns(offers);

export type OfferRow = typeof offers.$inferSelect;
