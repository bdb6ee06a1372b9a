import type { Permission } from "@/lib/auth/permissions";

/** A change: one record or, without an id, some records of the type. Never their data. */
export interface LiveSubject {
  type: string;
  id?: string;
}

/** The data of a `change` event of `GET /api/live`. */
export interface LiveChange {
  subjects: LiveSubject[];
}

interface LiveType {
  /** Permission to read the record, required to be notified. */
  permission: Permission;
  /** Key prefixes of the queries that show it. */
  queries: readonly string[];
}

/** Record types that lists show. Unknown types are sent to everyone and stand for everything. */
export const liveTypes: Readonly<Record<string, LiveType>> = {
  offer: {
    permission: "offers.read",
    queries: ["offers", "candidates", "jobs", "templates", "outbox"],
  },
  candidate: {
    permission: "candidates.read",
    queries: ["candidates", "offers", "assistance"],
  },
  job: { permission: "jobs.read", queries: ["jobs", "offers"] },
  template: { permission: "templates.read", queries: ["templates"] },
  draft: { permission: "templates.read", queries: ["drafts"] },
  member: { permission: "members.read", queries: ["members", "outbox"] },
  api_key: { permission: "keys.manage", queries: ["api-keys"] },
  oauth_client: { permission: "keys.manage", queries: ["oauth-clients"] },
  basic_credential: { permission: "keys.manage", queries: ["basic-credentials"] },
  message: { permission: "offers.read", queries: ["outbox", "offers", "assistance"] },
  account: { permission: "offers.read", queries: [] },
  branding: { permission: "offers.read", queries: [] },
  audit_entry: { permission: "audit.read", queries: ["audit"] },
  assistance_offer: { permission: "assistance.read", queries: ["assistance", "candidates"] },
  assistance_recipient: {
    permission: "assistance.read",
    queries: ["assistance", "candidates", "outbox"],
  },
  coupon_pool: { permission: "assistance.read", queries: ["coupons", "assistance"] },
  coupon: { permission: "assistance.read", queries: ["coupons", "assistance"] },
  eligibility: {
    permission: "eligibility.read",
    queries: ["eligibility", "candidates", "tests"],
  },
  test: { permission: "eligibility.read", queries: ["tests", "eligibility"] },
  catalogue_code: { permission: "eligibility.read", queries: ["catalogue"] },
  assessment: { permission: "assessments.read", queries: ["assessments"] },
  sitting: {
    permission: "assessments.read",
    queries: ["sittings", "assessments", "candidates"],
  },
  assessment_invitation: {
    permission: "assessments.read",
    queries: ["invitations", "candidates"],
  },
  partner: { permission: "assessments.read", queries: ["partners"] },
  webhook_endpoint: { permission: "webhooks.manage", queries: ["webhooks"] },
  notification: { permission: "offers.read", queries: ["notifications"] },
  home: { permission: "offers.read", queries: ["home"] },
  bulk_run: { permission: "offers.read", queries: ["bulk-runs"] },
};

/** Record types that Home shows; a notice names `home` only if what it shows may have changed. */
export const homeTypes: ReadonlySet<string> = new Set([
  "offer",
  "candidate",
  "job",
  "message",
  "account",
  "eligibility",
  "sitting",
  "assessment_invitation",
  "webhook_endpoint",
]);

/** Stands for everything: sent when changes may have been missed. */
export const everything: LiveSubject = { type: "everything" };

/** Stands for all accounts in a notice. */
export const everyAccount = 0;
