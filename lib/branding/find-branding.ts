import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accounts, brandings } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import type { LetterBranding } from "@/lib/letters/types";
import { defaultPaper } from "./rules";

/** What a letter shows of a branding. */
export const brandingColumns = {
  id: brandings.id,
  paper: brandings.paper,
  color: brandings.color,
  logo: brandings.logo,
  letterhead: brandings.letterhead,
  footer: brandings.footer,
};

const columns = {
  account: { name: accounts.name, locale: accounts.locale, timeZone: accounts.timeZone },
  branding: brandingColumns,
};

const brandingById = statement((given: Given<{ accountId: number; id: number | null }>) =>
  build
    .select(columns)
    .from(accounts)
    .leftJoin(brandings, and(eq(brandings.accountId, accounts.id), eq(brandings.id, given.id)))
    .where(eq(accounts.id, given.accountId)),
);

const currentBranding = statement((given: Given<{ accountId: number }>) =>
  build
    .select(columns)
    .from(accounts)
    .leftJoin(
      brandings,
      and(
        eq(brandings.accountId, accounts.id),
        eq(
          brandings.id,
          sql`(select max(own.id) from ${brandings} as own where own.account_id = ${accounts.id})`,
        ),
      ),
    )
    .where(eq(accounts.id, given.accountId)),
);

type Found = NonNullable<Awaited<ReturnType<typeof brandingById.first>>>;

/** Returns the branding of a letter, or of an account that has none: only its name and paper. */
export function toLetterBranding({ account, branding }: Found): LetterBranding {
  return {
    company: account.name,
    paper: branding?.paper ?? defaultPaper(account),
    color: branding?.color ?? null,
    logo: branding?.logo ?? null,
    letterhead: branding?.letterhead ?? null,
    footer: branding?.footer ?? null,
  };
}

function ofAccount(found: Found | undefined): LetterBranding {
  if (!found) throw new Error("An actor's account doesn't exist");
  return toLetterBranding(found);
}

/**
 * Returns the branding that a letter keeps. With null, for a letter of an account that had none,
 * returns only the account's name and paper.
 */
export const findBranding = async (
  on: Queryable,
  accountId: number,
  brandingId: number | null,
): Promise<LetterBranding> =>
  ofAccount(await brandingById.first(on, { accountId, id: brandingId }));

/** Returns the account's current branding. */
export const findCurrentBranding = async (
  on: Queryable,
  accountId: number,
): Promise<LetterBranding> => ofAccount(await currentBranding.first(on, { accountId }));
