import { env } from "@/lib/env";

/** Whether the identity provider may sign people in to the account of this code (`OIDC_ACCOUNTS`). */
export const servedBySingleSignOn = (accountCode: string): boolean =>
  env.OIDC_ACCOUNTS.includes(accountCode);
