import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import * as tables from "@/db/schema";
import { seal } from "@/lib/auth/sealed";
import { sha256 } from "@/lib/auth/secrets";
import { callbackUrl } from "@/lib/partners/compose-callback-url";
import { demoBasicPassword } from "./credentials";
import { callbackUserOf, demoCallbackPassword } from "./story/invitations";
import { tenants } from "./story/tenants";
import type { InvitationRows } from "./story/types";

const sealed = (text: string | null) => (text === null ? null : seal(text));

/** The Basic credentials by which the accounts are their own partners. */
export async function insertBuiltIns(tx: Transaction, createdAt: Date): Promise<void> {
  await insertRows(
    tx,
    tables.basicCredentials,
    tenants.map(({ account, builtIn }) => ({
      ...{ ...builtIn, accountId: account.id, createdAt, callbackUrl: callbackUrl() },
      passwordHash: sha256(demoBasicPassword(account.code, builtIn.username)),
      callbackUser: callbackUserOf(account.code),
      callbackPassword: seal(demoCallbackPassword(account.code)),
    })),
  );
}

/** The partners and who was invited, their secrets sealed. */
export async function insertInvitations(
  tx: Transaction,
  { partners, invitations }: InvitationRows,
): Promise<void> {
  const passwords = new Map(
    tenants.map(({ account, builtIn }) => [
      account.id,
      demoBasicPassword(account.code, builtIn.username),
    ]),
  );
  await insertRows(
    tx,
    tables.partners,
    partners.map((row) => ({ ...row, password: seal(passwords.get(row.accountId) ?? "") })),
  );
  await insertRows(
    tx,
    tables.assessmentInvitations,
    invitations.map((row) => ({
      ...row,
      ...{ url: sealed(row.url), webToken: sealed(row.webToken) },
      ...{ username: sealed(row.username), password: sealed(row.password) },
    })),
  );
}
