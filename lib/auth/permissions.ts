import type { OAuthScope, Role } from "@/db/enums";

/** All permissions, with their displayed names. Safe in a browser. */
export const permissionLabels = {
  "offers.read": "View offers and their letters",
  "offers.write": "Create and edit offers",
  "offers.transition": "Send offers, answer questions and record responses",
  "offers.delete": "Delete offers",
  "jobs.read": "View jobs",
  "jobs.write": "Create, edit and delete jobs",
  "candidates.read": "View candidates",
  "candidates.write": "Create, edit and delete candidates",
  "templates.read": "View templates",
  "templates.write": "Create, edit and delete templates",
  "assistance.read": "View offers to assist and their recipients",
  "assistance.write": "Offer assistance to candidates and manage coupons",
  "coupons.reveal": "View full coupon codes",
  offer_candidate_services: "Offer to assist candidates through the API",
  "eligibility.read": "View tests and eligibilities",
  "eligibility.write": "Create, edit and cancel eligibilities, and manage tests and codes",
  "assessments.read": "View assessments, sittings and scores",
  "assessments.write": "Create assessments, mark answers, invite candidates and manage partners",
  serve_assessments: "Invite candidates to the account's assessments through the API",
  "members.read": "View members",
  "members.manage": "Invite members and change their roles",
  "keys.manage": "Create and revoke API keys, OAuth clients and Basic credentials",
  "webhooks.manage": "Manage webhooks",
  "outbox.read": "View outgoing messages",
  "outbox.write": "Resend messages",
  "audit.read": "View the audit log",
  "candidates.erase": "Export and erase everything about a candidate",
  "account.manage": "Change the account's settings",
  "health.read": "View the health of the installation",
} as const;

export type Permission = keyof typeof permissionLabels;
export const permissions = Object.keys(permissionLabels) as Permission[];

const reading: Permission[] = [
  "offers.read",
  "jobs.read",
  "candidates.read",
  "templates.read",
  "assistance.read",
  "eligibility.read",
  "assessments.read",
  "members.read",
];

export const rolePermissions: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(reading),
  recruiter: new Set<Permission>([
    ...reading,
    "offers.write",
    "offers.transition",
    "offers.delete",
    "jobs.write",
    "candidates.write",
    "templates.write",
    "assistance.write",
    "coupons.reveal",
    "eligibility.write",
    "assessments.write",
    "outbox.read",
    "outbox.write",
  ]),
  owner: new Set(permissions),
};

/**
 * Permissions that an API key can have: the daily work, never the management of people and keys.
 */
export const keyPermissions = [
  "offers.read",
  "offers.write",
  "offers.transition",
  "offers.delete",
  "jobs.read",
  "jobs.write",
  "candidates.read",
  "candidates.write",
  "templates.read",
  "templates.write",
  "assistance.read",
  "offer_candidate_services",
  "eligibility.read",
  "eligibility.write",
  "assessments.read",
  "serve_assessments",
] as const satisfies readonly Permission[];

/** Displayed names of the OAuth2 scopes. */
export const scopeLabels: Record<OAuthScope, string> = {
  eligibility: "View, create, edit and cancel eligibilities",
  "eligibility.read": "View eligibilities",
};

/** Permissions of each OAuth2 scope. */
export const scopePermissions: Record<OAuthScope, readonly Permission[]> = {
  eligibility: ["eligibility.read", "eligibility.write"],
  "eligibility.read": ["eligibility.read"],
};
