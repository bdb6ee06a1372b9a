import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Failed sign-ins, counted per address and per email (both hashed) within a window. */
export const signInAttempts = pgTable("sign_in_attempts", {
  key: text().primaryKey(),
  failures: integer().notNull().default(0),
  windowStartedAt: instant().notNull().defaultNow(),
});
