/** The closed lists of the domain. They feed `pgEnum` here and `z.enum` in `lib`; safe in a browser. */
export const roles = ["owner", "recruiter", "viewer"] as const;
export type Role = (typeof roles)[number];

export const offerStatuses = [
  "draft",
  "sent",
  "pending",
  "accepted",
  "declined",
  "withdrawn",
] as const;
export type OfferStatus = (typeof offerStatuses)[number];

export const payFrequencies = ["hourly", "daily", "weekly", "monthly", "yearly"] as const;
export type PayFrequency = (typeof payFrequencies)[number];

export const letterSources = ["none", "template", "manual"] as const;
export type LetterSource = (typeof letterSources)[number];

export const templateTypes = ["offer", "email"] as const;
export type TemplateType = (typeof templateTypes)[number];

export const jobStatuses = ["open", "closed"] as const;
export type JobStatus = (typeof jobStatuses)[number];

export const employmentTypes = ["full-time", "part-time", "contract", "internship"] as const;
export type EmploymentType = (typeof employmentTypes)[number];

export const actorKinds = ["user", "key", "candidate", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const outboxStatuses = ["queued", "sent", "kept", "failed", "cancelled"] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

export const outboxKinds = ["offer_letter", "member_invitation", "password_reset"] as const;
export type OutboxKind = (typeof outboxKinds)[number];

export const userTokenKinds = ["invitation", "reset"] as const;
export type UserTokenKind = (typeof userTokenKinds)[number];

export const linkKinds = ["offer"] as const;
