import type { OAuthScope, Role } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { keyPermissions, type Permission, rolePermissions } from "@/lib/auth/permissions";
import type { Hours } from "./calendar";

/** An account of the demo with its people and credentials, whose ids are fixed. */
export interface Tenant {
  account: {
    id: number;
    code: string;
    name: string;
    address: string;
    timeZone: string;
    locale: string;
    reminders: null;
  };
  members: { id: number; name: string; email: string; role: Role }[];
  keys: { id: number; name: string; permissions: Permission[] }[];
  clients: { id: number; name: string; scopes: OAuthScope[] }[];
  inviter: Record<"name" | "username" | "partnerUuid" | "partnerAccountId", string> & {
    id: number;
  };
  staffHours: Hours;
  candidateHours: Hours;
}

const readPermissions = keyPermissions.filter((permission) => permission.endsWith(".read"));

const credentialsFrom = (id: number): Pick<Tenant, "keys" | "clients"> => ({
  keys: [
    { id, name: "ATS integration", permissions: [...keyPermissions] },
    { id: id + 1, name: "Reporting", permissions: readPermissions },
  ],
  clients: [
    { id, name: "Testing service", scopes: ["eligibility"] },
    { id: id + 1, name: "Scheduling report", scopes: ["eligibility.read"] },
  ],
});

const roles = ["owner", "recruiter", "recruiter", "viewer"] as const;

const membersFrom = (firstId: number, domain: string, names: Record<string, string>) =>
  Object.entries(names).map(([user, name], index) => {
    return { id: firstId + index, name, email: `${user}@${domain}`, role: roles[index]! };
  });

export const acme: Tenant = {
  account: {
    ...{ id: 1, code: "acme", name: "Acme Corporation", locale: "en-US" },
    address: "350 Fifth Avenue, New York, NY 10118",
    timeZone: "America/New_York",
    reminders: null,
  },
  members: membersFrom(1, "example.com", {
    ...{ "olivia.bennett": "Olivia Bennett", "marcus.reed": "Marcus Reed" },
    ...{ "priya.shah": "Priya Shah", "daniel.kim": "Daniel Kim" },
  }),
  ...credentialsFrom(1),
  inviter: {
    ...{ id: 1, name: "LaunchPad", username: "launchpad" },
    ...{ partnerUuid: "partner_uuid", partnerAccountId: "account_id" },
  },
  ...{ staffHours: [14, 21], candidateHours: [12, 22] },
};

export const nordwind: Tenant = {
  account: {
    ...{ id: 2, code: "nordwind", name: "Nordwind Energie GmbH", locale: "de-DE" },
    address: "Torstraße 140, 10119 Berlin",
    timeZone: "Europe/Berlin",
    reminders: null,
  },
  members: membersFrom(5, "example.net", {
    ...{ "katharina.vogel": "Katharina Vogel", "jonas.brandt": "Jonas Brandt" },
    ...{ "elise.laurent": "Élise Laurent", "tobias.krueger": "Tobias Krüger" },
  }),
  ...credentialsFrom(3),
  inviter: {
    ...{ id: 2, name: "LaunchPad", username: "launchpad-nordwind" },
    partnerUuid: "2f1d7c1e-5b0a-4b6e-9a4e-0c8d53a1f6b7",
    partnerAccountId: "nordwind-energie",
  },
  ...{ staffHours: [7, 15], candidateHours: [6, 20] },
};

export const tenants = [acme, nordwind];

/** Returns the actors of an account, as they come in by their sign-ins and credentials. */
function castOf({ account, members, keys: [key], inviter }: Tenant) {
  const accountId = account.id;
  const [owner, first, second] = members.map(
    ({ id, name, role }): Actor => ({
      ...{ kind: "user", accountId, userId: id, name },
      ...{ permissions: rolePermissions[role], credential: `session:demo-${id}` },
    }),
  ) as [Actor, Actor, Actor];
  const integration: Actor = {
    ...{ kind: "key", accountId, userId: owner.userId, name: key?.name ?? "" },
    ...{ permissions: new Set(key?.permissions), credential: `key:${key?.id}` },
  };
  const recruiters = [first, second] as const;
  return { owner, recruiters, integration, inviter: basicActor(accountId, inviter) };
}

/** Returns who calls by a Basic credential. */
export const basicActor = (
  accountId: number,
  given: { id: number; name: string; partnerUuid: string; partnerAccountId: string | null },
): Actor => ({
  ...{ kind: "client", accountId, userId: null, name: given.name },
  basicCredentialId: given.id,
  partner: { uuid: given.partnerUuid, accountId: given.partnerAccountId },
  permissions: new Set<Permission>(["serve_assessments"]),
  credential: `basic:${given.id}`,
});

const casts = new Map(tenants.map((tenant) => [tenant, castOf(tenant)]));

export const castIn = (tenant: Tenant) => casts.get(tenant)!;
