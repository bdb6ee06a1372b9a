import type { OAuthScope, Role } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { keyPermissions, type Permission, rolePermissions } from "@/lib/auth/permissions";
import type { Hours } from "./calendar";

interface Person {
  id: number;
  name: string;
  email: string;
  role: Role;
}

/** An account of the demo with its people and credentials, whose ids are fixed. */
export interface Tenant {
  account: {
    id: number;
    code: string;
    name: string;
    address: string;
    timeZone: string;
    locale: string;
  };
  members: readonly [owner: Person, first: Person, second: Person, viewer: Person];
  keys: { id: number; name: string; permissions: Permission[] }[];
  clients: { id: number; name: string; scopes: OAuthScope[] }[];
  inviter: { id: number; username: string; partnerUuid: string; partnerAccountId: string };
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

export const acme: Tenant = {
  account: {
    ...{ id: 1, code: "acme", name: "Acme Corporation", locale: "en-US" },
    address: "350 Fifth Avenue, New York, NY 10118",
    timeZone: "America/New_York",
  },
  members: [
    { id: 1, name: "Olivia Bennett", email: "olivia.bennett@example.com", role: "owner" },
    { id: 2, name: "Marcus Reed", email: "marcus.reed@example.com", role: "recruiter" },
    { id: 3, name: "Priya Shah", email: "priya.shah@example.com", role: "recruiter" },
    { id: 4, name: "Daniel Kim", email: "daniel.kim@example.com", role: "viewer" },
  ],
  ...credentialsFrom(1),
  inviter: {
    ...{ id: 1, username: "launchpad" },
    ...{ partnerUuid: "partner_uuid", partnerAccountId: "account_id" },
  },
  staffHours: [14, 21],
  candidateHours: [12, 22],
};

export const nordwind: Tenant = {
  account: {
    ...{ id: 2, code: "nordwind", name: "Nordwind Energie GmbH", locale: "de-DE" },
    address: "Torstraße 140, 10119 Berlin",
    timeZone: "Europe/Berlin",
  },
  members: [
    { id: 5, name: "Katharina Vogel", email: "katharina.vogel@example.net", role: "owner" },
    { id: 6, name: "Jonas Brandt", email: "jonas.brandt@example.net", role: "recruiter" },
    { id: 7, name: "Élise Laurent", email: "elise.laurent@example.net", role: "recruiter" },
    { id: 8, name: "Tobias Krüger", email: "tobias.krueger@example.net", role: "viewer" },
  ],
  ...credentialsFrom(3),
  inviter: {
    ...{ id: 2, username: "launchpad-nordwind", partnerAccountId: "nordwind-energie" },
    partnerUuid: "2f1d7c1e-5b0a-4b6e-9a4e-0c8d53a1f6b7",
  },
  staffHours: [7, 15],
  candidateHours: [6, 20],
};

export const tenants = [acme, nordwind];

/** The actors of an account, as they come in by their sign-ins and credentials. */
export interface Cast {
  owner: Actor;
  recruiters: readonly [Actor, Actor];
  integration: Actor;
  inviter: Actor;
}

function castOf({ account, members, keys, inviter }: Tenant): Cast {
  const accountId = account.id;
  const asMember = ({ id, name, role }: Person): Actor => ({
    ...{ kind: "user", accountId, userId: id, name },
    ...{ permissions: rolePermissions[role], credential: `session:demo-${id}` },
  });
  const [owner, first, second] = members;
  const [key] = keys;
  return {
    owner: asMember(owner),
    recruiters: [asMember(first), asMember(second)],
    integration: {
      ...{ kind: "key", accountId, userId: owner.id, name: key?.name ?? "" },
      ...{ permissions: new Set(key?.permissions), credential: `key:${key?.id}` },
    },
    inviter: basicActor(accountId, { ...inviter, name: inviterName }),
  };
}

export const inviterName = "LaunchPad";

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

export const casts = new Map(tenants.map((tenant) => [tenant, castOf(tenant)]));
