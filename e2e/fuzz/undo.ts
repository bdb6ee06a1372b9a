import { and, eq, like } from "drizzle-orm";
import { database } from "@/db/client";
import {
  basicCredentials,
  oauthClients,
  offerFields,
  partners,
  signInAttempts,
  webhookEndpoints,
} from "@/db/schema";
import type { Tenant } from "../fixtures";

type Undo = (tenant: Tenant) => Promise<unknown>;

const builtIn = { partner: "Proffer", credential: "Built-in assessment partner" };

/** Deletes what earlier cases created, for calls with a limit per account or address. */
const undoes: Record<string, Undo> = {
  "POST /api/webhooks": ({ accountId }) =>
    database().delete(webhookEndpoints).where(eq(webhookEndpoints.accountId, accountId)),
  "POST /api/oauth-clients": ({ accountId }) =>
    database().delete(oauthClients).where(eq(oauthClients.accountId, accountId)),
  "POST /api/offer-fields": ({ accountId }) =>
    database().delete(offerFields).where(eq(offerFields.accountId, accountId)),
  "POST /api/verify": () =>
    database().delete(signInAttempts).where(like(signInAttempts.key, "verify:address:%")),
  "POST /api/partners": ({ accountId }) =>
    database().delete(partners).where(eq(partners.accountId, accountId)),
  "POST /api/partners/built-in": async ({ accountId }) => {
    await database()
      .delete(partners)
      .where(and(eq(partners.accountId, accountId), eq(partners.name, builtIn.partner)));
    await database()
      .delete(basicCredentials)
      .where(
        and(
          eq(basicCredentials.accountId, accountId),
          eq(basicCredentials.name, builtIn.credential),
        ),
      );
  },
};

/** Returns what runs before every case of a call, if it needs room. */
export const undoOf = (name: string, tenant: Tenant): (() => Promise<unknown>) | undefined => {
  const undo = undoes[name];
  return undo && (() => undo(tenant));
};
