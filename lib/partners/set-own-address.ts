import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { basicCredentials, partners } from "@/db/schema";
import { env } from "@/lib/env";
import { callbackUrl } from "./compose-callback-url";

/** Returns the address below which this server answers the assessments contract itself. */
export const ownBaseUrl = (): string => `${env.APP_URL}/api`;

/**
 * Lets every built-in partner, and the credential that calls back for it, follow the address that
 * this server has now. A partner that moved counts as not tested.
 */
export async function setOwnAddress(): Promise<void> {
  await inTransaction(async (tx) => {
    const own = sql`(
      select partner.id as partner_id, credential.id as credential_id
      from ${partners} as partner
      join ${basicCredentials} as credential on credential.account_id = partner.account_id
        and credential.username = partner.username
        and credential.partner_uuid = partner.partner_uuid
        and credential.callback_user = partner.callback_user
    )`;
    await tx.execute(sql`
      update ${partners} set base_url = ${ownBaseUrl()}, tested_at = null, test_problem = null,
        revision = revision + 1, updated_at = now()
      where base_url <> ${ownBaseUrl()} and id in (select partner_id from ${own} as own)`);
    await tx.execute(sql`
      update ${basicCredentials} set callback_url = ${callbackUrl()}
      where callback_url is distinct from ${callbackUrl()}
        and id in (select credential_id from ${own} as own)`);
  });
}
