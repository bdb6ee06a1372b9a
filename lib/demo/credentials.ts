import type { LinkKind, Role } from "@/db/enums";
import { linkUrl } from "@/lib/auth/links";
import { macOf } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { acme, type Tenant, tenants } from "./accounts";
import { assistanceLink, linkedOfferId, linkedSittingOf, offerLink, sittingLink } from "./links";
import { demoTests } from "./load-eligibility";

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

/** Returns a demo user's password, four groups of four, derived from APP_SECRET. */
export function demoPassword(email: string): string {
  const bytes = Buffer.from(macOf("demo", `password:${email}`), "base64url").subarray(0, 16);
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join("");
  return letters.replace(/.{4}(?!$)/g, "$&-");
}

/** Returns a demo account's API key, derived from APP_SECRET. */
export const demoKey = (accountCode: string, name: string): string =>
  `pk_${macOf("demo", `key:${accountCode}:${name}`)}`;

/** Returns a demo account's OAuth2 client, derived from APP_SECRET. */
export const demoClient = (accountCode: string, name: string) => ({
  clientId: `pc_${macOf("demo", `client:${accountCode}:${name}`).slice(0, 22)}`,
  clientSecret: `ps_${macOf("demo", `client-secret:${accountCode}:${name}`)}`,
});

/** Returns the password of a demo account's Basic credential, derived from APP_SECRET. */
export const demoBasicPassword = (accountCode: string, username: string): string =>
  macOf("demo", `basic:${accountCode}:${username}`);

/** Lists pages that a candidate of the account can open. */
function linksOf(tenant: Tenant): { kind: LinkKind; url: string }[] {
  const offer = { kind: "offer" as const, url: linkUrl("offer", offerLink(linkedOfferId)) };
  return [
    ...(tenant === acme ? [offer] : []),
    { kind: "assistance", url: linkUrl("assistance", assistanceLink(tenant)) },
    { kind: "assessment", url: linkUrl("assessment", sittingLink(linkedSittingOf(tenant))) },
  ];
}

/** Returns the demo's sign-ins and API credentials, which stay the same for one APP_SECRET. */
export function demoCredentials(): DemoCredentials {
  return {
    baseUrl: env.APP_URL,
    accounts: tenants.map((tenant) => {
      const { account, members, keys, clients, inviter } = tenant;
      const { code } = account;
      return {
        code,
        users: members.map(({ email, role }) => ({ email, password: demoPassword(email), role })),
        apiKeys: keys.map(({ name, permissions }) => ({ key: demoKey(code, name), permissions })),
        oauthClients: clients.map(({ name, scopes }) => ({ ...demoClient(code, name), scopes })),
        basicCredentials: [
          {
            user: inviter.username,
            password: demoBasicPassword(code, inviter.username),
            ...{ partnerUuid: inviter.partnerUuid, accountId: inviter.partnerAccountId },
          },
        ],
        tests: demoTests(tenant),
        candidateLinks: linksOf(tenant),
      };
    }),
  };
}
