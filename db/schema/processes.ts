import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/** A running server or worker, which says every few seconds that it is there. */
export const processes = pgTable("processes", {
  id: text().primaryKey(),
  /** True if it answers requests. */
  serves: boolean().notNull(),
  /** True if it does the worker's jobs. */
  works: boolean().notNull(),
  version: text().notNull(),
  commit: text(),
  liveStreams: integer().notNull(),
  createdAt: createdAt(),
  beatAt: instant().notNull().defaultNow(),
});
