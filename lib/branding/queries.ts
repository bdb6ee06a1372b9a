import { and, desc, eq } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { accounts, brandings } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { LetterBranding } from "@/lib/letters/types";
import { findCurrentBranding } from "./find-branding";
import { defaultPaper } from "./rules";
import type { BrandingDto } from "./schema";
import { toBranding } from "./serialize";

/** Returns the account's branding, with nothing but its paper before the first save. */
export async function findCurrentOrThrow(on: Queryable, accountId: number): Promise<BrandingDto> {
  const [found] = await on
    .select({ account: { locale: accounts.locale, timeZone: accounts.timeZone }, row: brandings })
    .from(accounts)
    .leftJoin(brandings, and(eq(brandings.accountId, accounts.id)))
    .where(eq(accounts.id, accountId))
    .orderBy(desc(brandings.id))
    .limit(1);
  if (!found) throw notFound("Account");
  return toBranding(found.row, defaultPaper(found.account));
}

/** Returns the actor's account's branding. Needs no permission: everyone sees it. */
export const getBrandingOrThrow = (actor: Actor): Promise<BrandingDto> =>
  findCurrentOrThrow(database(), actor.accountId);

/** Returns what candidates' pages show of an account. */
export const getPageBrand = (accountId: number): Promise<LetterBranding> =>
  findCurrentBranding(database(), accountId);
