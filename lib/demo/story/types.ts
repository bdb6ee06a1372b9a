import type { ActorKind, OAuthScope, Role } from "@/db/enums";
import type {
  accounts,
  assessmentInvitations,
  assessments,
  assessmentVersions,
  assistanceOffers,
  assistanceRecipients,
  auditEntries,
  candidates,
  couponPools,
  coupons,
  eligibilities,
  events,
  jobs,
  links,
  offers,
  offerVersions,
  outboxMessages,
  partners,
  sittingAnswers,
  sittings,
  templates,
  tests,
} from "@/db/schema";

export type AccountRow = typeof accounts.$inferSelect;
export type CandidateRow = Omit<typeof candidates.$inferSelect, "search">;
export type JobRow = Omit<typeof jobs.$inferSelect, "search">;
export type TemplateRow = typeof templates.$inferSelect;
export type OfferRow = typeof offers.$inferSelect;

export type TestRow = typeof tests.$inferSelect;
export type EligibilityRow = Omit<typeof eligibilities.$inferSelect, "search">;

export interface DemoMember {
  id: number;
  name: string;
  email: string;
  role: Role;
}

export interface DemoClient {
  id: number;
  name: string;
  createdBy: number;
  scopes: OAuthScope[];
}

/** By which an inviter calls the assessments contract. */
export interface DemoBasic {
  id: number;
  name: string;
  username: string;
  createdBy: number;
  partnerUuid: string;
  partnerAccountId: string;
}

export interface DemoKey {
  id: number;
  name: string;
  ownerId: number;
  permissions: string[];
}

/** Hours of the day in UTC between which something happens. */
export type Hours = readonly [from: number, to: number];

/** An account of the demo with its people. */
export interface Tenant {
  account: Omit<AccountRow, "createdAt">;
  members: DemoMember[];
  keys: DemoKey[];
  clients: DemoClient[];
  basics: DemoBasic[];
  /** By which the account is its own partner; nobody is told of it. */
  builtIn: DemoBasic;
  staffHours: Hours;
  candidateHours: Hours;
}

/** Who does something in the demo's past; `credential` as an `Actor` has it. */
export interface By {
  kind: ActorKind;
  name: string;
  credential: string | null;
  userId: number | null;
}

/** Everything that happens to offers and candidates, as rows to insert. */
export interface Ledger {
  offers: OfferRow[];
  versions: Omit<typeof offerVersions.$inferSelect, "id">[];
  events: (Omit<typeof events.$inferSelect, "id" | "sittingId" | "invitationId"> & {
    sittingId?: number;
    invitationId?: number;
  })[];
  audit: Omit<typeof auditEntries.$inferSelect, "id">[];
  links: Omit<typeof links.$inferSelect, "sittingId">[];
  messages: Omit<typeof outboxMessages.$inferSelect, "id" | "sittingId" | "userTokenId">[];
}

/** Everything that happens to offers to assist, as rows to insert. */
export interface AssistanceRows {
  pools: (typeof couponPools.$inferSelect)[];
  coupons: Omit<typeof coupons.$inferSelect, "id">[];
  offers: (typeof assistanceOffers.$inferSelect)[];
  recipients: (typeof assistanceRecipients.$inferSelect)[];
  links: Omit<typeof links.$inferSelect, "sittingId">[];
}

/** The tests, and who may sit them, as rows to insert. */
export interface EligibilityRows {
  tests: TestRow[];
  eligibilities: EligibilityRow[];
  events: Ledger["events"];
  audit: Ledger["audit"];
}

/** The account's own assessments, and who sat them, as rows to insert. */
export interface AssessmentRows {
  assessments: (typeof assessments.$inferSelect)[];
  versions: (typeof assessmentVersions.$inferSelect)[];
  sittings: (typeof sittings.$inferSelect)[];
  answers: (typeof sittingAnswers.$inferSelect)[];
  links: (typeof links.$inferSelect)[];
  events: Ledger["events"];
}

/** The application itself as a partner of the accounts; what is kept sealed is in plain here. */
export interface InvitationRows {
  partners: Omit<typeof partners.$inferSelect, "password">[];
  invitations: (typeof assessmentInvitations.$inferSelect)[];
  events: Ledger["events"];
}
