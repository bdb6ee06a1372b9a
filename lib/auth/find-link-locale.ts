import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, links } from "@/db/schema";

/** Returns the locale of what is behind a link, open or closed; null if there is no such link. */
export async function findLinkLocale(linkId: string): Promise<string | null> {
  const [row] = await database()
    .select({ locale: accounts.locale })
    .from(links)
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .where(eq(links.id, linkId));
  return row?.locale ?? null;
}
