import { and, eq, type SQL, sql } from "drizzle-orm";
import { basicCredentials, sittings } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";

/**
 * Which sittings of its account a credential speaks for: those of its partner uuid, unless they
 * were made by a credential that speaks for another account id. An API key speaks for all.
 */
export function ofPartner({ partner }: Actor): SQL | undefined {
  if (!partner) return undefined;
  return and(
    eq(sittings.partnerUuid, partner.uuid),
    partner.accountId !== null
      ? sql`not exists (
          select from ${basicCredentials}
          where ${basicCredentials.accountId} = ${sittings.accountId}
            and ${basicCredentials.id} = ${sittings.basicCredentialId}
            and ${basicCredentials.partnerAccountId} <> ${partner.accountId}
        )`
      : undefined,
  );
}
