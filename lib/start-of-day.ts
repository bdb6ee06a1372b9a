import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { accounts } from "@/db/schema";

/**
 * Returns the instant a day, or the day `later` days after it, begins in the account's time zone.
 */
export const startOfDay = (
  accountId: number | Placeholder,
  day: string | Placeholder,
  later = 0,
): SQL =>
  sql`((${day}::date + ${sql.raw(String(later))})::timestamp at time zone
    (select ${accounts.timeZone} from ${accounts} where ${accounts.id} = ${accountId}))`;
