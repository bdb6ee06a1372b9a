import { eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, assessmentInvitations, candidates } from "@/db/schema";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import type { LetterBranding } from "@/lib/letters/types";
import { sameAccount } from "@/lib/same-account";
import { uuidOfHandback } from "./sign-handback";

export interface HandedBack {
  firstName: string;
  assessmentName: string;
  company: string;
  locale: string;
  brand: LetterBranding;
}

/**
 * Returns the candidate that a partner sent back, by the token of our address; null if it is forged
 * or gone.
 */
export async function findHandedBack(token: string): Promise<HandedBack | null> {
  const interviewUuid = uuidOfHandback(token);
  if (!interviewUuid) return null;
  const [found] = await database()
    .select({
      accountId: assessmentInvitations.accountId,
      firstName: sql<string>`coalesce(nullif(${candidates.firstName}, ''), ${candidates.lastName})`,
      assessmentName: assessmentInvitations.assessmentName,
      company: accounts.name,
      locale: sql<string>`coalesce(${candidates.locale}, ${accounts.locale})`,
    })
    .from(assessmentInvitations)
    .innerJoin(accounts, eq(accounts.id, assessmentInvitations.accountId))
    .innerJoin(candidates, sameAccount(candidates.id, assessmentInvitations.candidateId))
    .where(eq(assessmentInvitations.interviewUuid, interviewUuid));
  if (!found) return null;
  const { accountId, ...shown } = found;
  return { ...shown, brand: await findCurrentBranding(database(), accountId) };
}
