import { pgTable, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";

/** The one-time code that guards the first-run page, hashed. At most one row. */
export const setupCodes = pgTable("setup_codes", {
  codeHash: text().primaryKey(),
  createdAt: createdAt(),
});
