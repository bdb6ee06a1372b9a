import type { LinkKind, Role } from "@/db/enums";
import { linkUrl } from "@/lib/auth/links";
import { macOf } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { demoSittingLink } from "./story/assessments";
import { demoAssistanceLink } from "./story/assistance";
import { demoTests } from "./story/eligibility";
import { demoOfferLink } from "./story/histories";
import { acme, tenants } from "./story/tenants";

export interface DemoCredentials {
  baseUrl: string;
  accounts: {
    code: string;
    users: { email: string; password: string; role: Role }[];
    apiKeys: { key: string; permissions: string[] }[];
    oauthClients: { clientId: string; clientSecret: string; scopes: string[] }[];
    basicCredentials: {
      user: string;
      password: string;
      partnerUuid: string;
      accountId: string;
    }[];
    tests: { code: string; portions: string[] }[];
    candidateLinks: { kind: LinkKind; url: string }[];
  }[];
}

/** Without the letters and digits that are mistaken for each other. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A demo user's password, four groups of four: derived from APP_SECRET, so nothing is stored. */
export function demoPassword(email: string): string {
  const bytes = Buffer.from(macOf("demo", `password:${email}`), "base64url").subarray(0, 16);
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join("");
  return letters.replace(/.{4}(?!$)/g, "$&-");
}

/** A demo account's API key, derived likewise. */
export const demoKey = (accountCode: string, name: string): string =>
  `pk_${macOf("demo", `key:${accountCode}:${name}`)}`;

/** A demo account's OAuth2 client, derived likewise. */
export const demoClient = (accountCode: string, name: string) => ({
  clientId: `pc_${macOf("demo", `client:${accountCode}:${name}`).slice(0, 22)}`,
  clientSecret: `ps_${macOf("demo", `client-secret:${accountCode}:${name}`)}`,
});

/** The password of a demo account's Basic credential, derived likewise. */
export const demoBasicPassword = (accountCode: string, username: string): string =>
  macOf("demo", `basic:${accountCode}:${username}`);

/** Pages that a candidate of the account can open: those of the records with fixed ids. */
function linksOf(accountCode: string): { kind: LinkKind; url: string }[] {
  const tenant = tenants.find(({ account }) => account.code === accountCode);
  if (!tenant) return [];
  const assistance = linkUrl("assistance", demoAssistanceLink(tenant));
  const sitting = linkUrl("assessment", demoSittingLink(tenant));
  const offer =
    tenant === acme ? [{ kind: "offer", url: linkUrl("offer", demoOfferLink(12)) }] : [];
  return [
    ...offer,
    { kind: "assistance", url: assistance },
    { kind: "assessment", url: sitting },
  ] as { kind: LinkKind; url: string }[];
}

/** How to sign in to the demo and to call it: the same again and again for one APP_SECRET. */
export function demoCredentials(): DemoCredentials {
  return {
    baseUrl: env.APP_URL,
    accounts: tenants.map((tenant) => {
      const { account, members, keys, clients, basics } = tenant;
      const { code } = account;
      return {
        code,
        users: members.map(({ email, role }) => ({ email, password: demoPassword(email), role })),
        apiKeys: keys.map(({ name, permissions }) => ({ key: demoKey(code, name), permissions })),
        oauthClients: clients.map(({ name, scopes }) => ({ ...demoClient(code, name), scopes })),
        basicCredentials: basics.map(({ username, partnerUuid, partnerAccountId }) => ({
          user: username,
          password: demoBasicPassword(code, username),
          ...{ partnerUuid, accountId: partnerAccountId },
        })),
        tests: demoTests(tenant),
        candidateLinks: linksOf(code),
      };
    }),
  };
}
