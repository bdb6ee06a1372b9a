import { type Column, type SQL, sql } from "drizzle-orm";
import { foldText } from "./format/fold-text";

/** Returns a `like` pattern that matches `text` anywhere in a folded column. */
export const containing = (text: string): string =>
  `%${foldText(text).replaceAll(/[\\%_]/g, "\\$&")}%`;

/** Returns a text as searches compare it, without case and accents; `search` columns are so. */
export const folded = (text: Column | SQL): SQL => sql`fold_text(${text})`;
