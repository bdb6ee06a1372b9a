import type { OAuthScope, Role } from "@/db/enums";

/** Everything an actor can be allowed, in words for the screen. Safe in a browser. */
export const permissionLabels = {
  "offers.read": "See offers and their letters",
  "offers.write": "Make and change offers",
  "offers.transition": "Send offers and record answers",
  "offers.delete": "Delete offers",
  "jobs.read": "See jobs",
  "jobs.write": "Make, change and delete jobs",
  "candidates.read": "See candidates",
  "candidates.write": "Make, change and delete candidates",
  "templates.read": "See templates",
  "templates.write": "Make, change and delete templates",
  "assistance.read": "See offers to assist and whom they reached",
  "assistance.write": "Offer assistance to candidates, keep coupons",
  "coupons.reveal": "See whole coupon codes",
  offer_candidate_services: "Offer to assist candidates through the API",
  "eligibility.read": "See tests and who may sit them",
  "eligibility.write": "Make, change and cancel eligibilities, keep tests and codes",
  "assessments.read": "See assessments, who sits them, and scores",
  "assessments.write": "Make assessments, mark answers, invite candidates, keep partners",
  serve_assessments: "Invite candidates to the account's assessments through the API",
  "members.read": "See members",
  "members.manage": "Invite members and change their roles",
  "keys.manage": "Make and revoke API keys, OAuth clients and Basic credentials",
  "webhooks.manage": "Keep webhooks",
  "outbox.read": "See outgoing messages",
  "outbox.write": "Send messages again",
  "audit.read": "See the audit log",
  "account.manage": "Change the account's settings",
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

/** What an API key may be given: the daily work, never the management of people and keys. */
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

/** What each OAuth2 scope means, in words. */
export const scopeLabels: Record<OAuthScope, string> = {
  eligibility: "See, make, change and cancel eligibilities",
  "eligibility.read": "See eligibilities",
};

/** What a token of each OAuth2 scope may do. */
export const scopePermissions: Record<OAuthScope, readonly Permission[]> = {
  eligibility: ["eligibility.read", "eligibility.write"],
  "eligibility.read": ["eligibility.read"],
};
