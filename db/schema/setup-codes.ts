import { pgTable, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";

/** One-time code for the first-run page, hashed. At most one row. */
export const setupCodes = pgTable("setup_codes", {
  codeHash: text().primaryKey(),
  createdAt: createdAt(),
});
