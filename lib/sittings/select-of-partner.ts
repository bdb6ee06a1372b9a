import { and, eq, type SQL, sql } from "drizzle-orm";
import { basicCredentials, sittings } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";

/**
 * Returns the condition for the sittings that a credential may access: those of its partner uuid,
 * unless they were created by a credential for another account id. An API key may access all.
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
