import { keyPermissions } from "@/lib/auth/permissions";
import type { By, DemoBasic, DemoClient, DemoMember, Tenant } from "./types";

const readPermissions = keyPermissions.filter((permission) => permission.endsWith(".read"));

const keysOf = (firstId: number, ownerId: number) => [
  { id: firstId, name: "ATS integration", ownerId, permissions: [...keyPermissions] },
  { id: firstId + 1, name: "Reporting", ownerId, permissions: [...readPermissions] },
];

const clientsOf = (firstId: number, createdBy: number): DemoClient[] => [
  { id: firstId, name: "Testing service", createdBy, scopes: ["eligibility"] },
  { id: firstId + 1, name: "Scheduling report", createdBy, scopes: ["eligibility.read"] },
];

const basicOf = (id: number, createdBy: number, given: Partial<DemoBasic>): DemoBasic => ({
  ...{ id, createdBy, name: "LaunchPad", username: "launchpad" },
  ...{ partnerUuid: "partner_uuid", partnerAccountId: "account_id" },
  ...given,
});

const builtInOf = (id: number, createdBy: number, accountCode: string): DemoBasic => ({
  ...{ id, createdBy, name: "Built-in assessment partner", username: `built-in-${accountCode}` },
  ...{ partnerUuid: `built-in-${accountCode}`, partnerAccountId: accountCode },
});

export const acme: Tenant = {
  account: {
    id: 1,
    code: "acme",
    name: "Acme Corporation",
    address: "350 Fifth Avenue, New York, NY 10118",
    timeZone: "America/New_York",
    locale: "en-US",
    notifyApiAssistance: false,
  },
  members: [
    { id: 1, name: "Olivia Bennett", email: "olivia.bennett@example.com", role: "owner" },
    { id: 2, name: "Marcus Reed", email: "marcus.reed@example.com", role: "recruiter" },
    { id: 3, name: "Priya Shah", email: "priya.shah@example.com", role: "recruiter" },
    { id: 4, name: "Daniel Kim", email: "daniel.kim@example.com", role: "viewer" },
  ],
  keys: keysOf(1, 1),
  clients: clientsOf(1, 1),
  basics: [basicOf(1, 1, {})],
  builtIn: builtInOf(3, 1, "acme"),
  staffHours: [14, 21],
  candidateHours: [12, 22],
};

export const nordwind: Tenant = {
  account: {
    id: 2,
    code: "nordwind",
    name: "Nordwind Energie GmbH",
    address: "Torstraße 140, 10119 Berlin",
    timeZone: "Europe/Berlin",
    locale: "de-DE",
    notifyApiAssistance: false,
  },
  members: [
    { id: 5, name: "Katharina Vogel", email: "katharina.vogel@example.net", role: "owner" },
    { id: 6, name: "Jonas Brandt", email: "jonas.brandt@example.net", role: "recruiter" },
    { id: 7, name: "Élise Laurent", email: "elise.laurent@example.net", role: "recruiter" },
    { id: 8, name: "Tobias Krüger", email: "tobias.krueger@example.net", role: "viewer" },
  ],
  keys: keysOf(3, 5),
  clients: clientsOf(3, 5),
  basics: [
    basicOf(2, 5, {
      username: "launchpad-nordwind",
      partnerUuid: "2f1d7c1e-5b0a-4b6e-9a4e-0c8d53a1f6b7",
      partnerAccountId: "nordwind-energie",
    }),
  ],
  builtIn: builtInOf(4, 5, "nordwind"),
  staffHours: [7, 15],
  candidateHours: [6, 20],
};

export const tenants = [acme, nordwind];

export const byMember = (member: DemoMember): By => ({
  kind: "user",
  name: member.name,
  credential: null,
  userId: member.id,
});

/** An inviter who calls the account's assessments. */
export const byInviter = ({ id, name }: DemoBasic): By => ({
  ...{ kind: "client", name, credential: `basic:${id}`, userId: null },
});

/** The integration that brings candidates and offers from another system. */
export function byIntegration({ keys }: Tenant): By {
  const key = keys[0]!;
  return { kind: "key", name: key.name, credential: `key:${key.id}`, userId: key.ownerId };
}
