import { and, eq, type SQL, sql } from "drizzle-orm";
import { assessmentSessions, basicCredentials } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";

/**
 * Which sessions of its account a credential speaks for: those of its partner uuid, unless they
 * were made by a credential that speaks for another account id. An API key speaks for all.
 */
export function ofPartner({ partner }: Actor): SQL | undefined {
  if (!partner) return undefined;
  return and(
    eq(assessmentSessions.partnerUuid, partner.uuid),
    partner.accountId !== null
      ? sql`not exists (
          select from ${basicCredentials}
          where ${basicCredentials.accountId} = ${assessmentSessions.accountId}
            and ${basicCredentials.id} = ${assessmentSessions.basicCredentialId}
            and ${basicCredentials.partnerAccountId} <> ${partner.accountId}
        )`
      : undefined,
  );
}
