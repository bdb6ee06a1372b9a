import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
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
    partner.accountId !== null ? notOfOther(sql`${partner.accountId}`) : undefined,
  );
}

/** Returns the same for a statement that is given the partner; null for an API key. */
export const ofGivenPartner = (given: { ownUuid: SQLWrapper; ownAccountId: SQLWrapper }): SQL =>
  sql`(${given.ownUuid}::text is null or (
    ${sittings.partnerUuid} = ${given.ownUuid} and ${notOfOther(sql`${given.ownAccountId}::text`)}
  ))`;

const notOfOther = (partnerAccountId: SQL): SQL => sql`not exists (
  select from ${basicCredentials}
  where ${basicCredentials.accountId} = ${sittings.accountId}
    and ${basicCredentials.id} = ${sittings.basicCredentialId}
    and ${basicCredentials.partnerAccountId} <> ${partnerAccountId}
)`;
