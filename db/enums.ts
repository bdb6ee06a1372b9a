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

/** `client`: an external system by its OAuth2 client or its Basic credential. */
export const actorKinds = ["user", "key", "candidate", "system", "client"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const outboxStatuses = ["queued", "sent", "kept", "failed", "cancelled"] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

export const outboxKinds = [
  "offer_letter",
  "member_invitation",
  "password_reset",
  "assistance_offer",
  "assessment_invitation",
] as const;
export type OutboxKind = (typeof outboxKinds)[number];

export const userTokenKinds = ["invitation", "reset"] as const;
export type UserTokenKind = (typeof userTokenKinds)[number];

export const linkKinds = ["offer", "assistance", "assessment"] as const;
export type LinkKind = (typeof linkKinds)[number];

export const assistanceReasons = [
  "JOB_OPPORTUNITY",
  "EDUCATION_SERVICE",
  "MIGRATION_SERVICE",
  "FINANCIAL_SUPPORT_SERVICE",
  "SETTLEMENT_SERVICE",
  "OTHER",
] as const;
export type AssistanceReason = (typeof assistanceReasons)[number];

export const assistanceSources = ["api", "dashboard"] as const;
export type AssistanceSource = (typeof assistanceSources)[number];

/** The life of a recipient: recorded, told by mail, seen by a person, answered, or run out. */
export const recipientStatuses = [
  "recorded",
  "notified",
  "seen",
  "accepted",
  "declined",
  "expired",
] as const;
export type RecipientStatus = (typeof recipientStatuses)[number];

export const bulkKinds = [
  "offer_assistance",
  "send_offers",
  "withdraw_offers",
  "import_candidates",
  "extend_eligibilities",
  "import_eligibilities",
  "invite_candidates",
] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** `review`: rows have their verdicts and nothing is written yet. */
export const bulkStatuses = ["review", "running", "done", "cancelled"] as const;
export type BulkStatus = (typeof bulkStatuses)[number];

export const bulkVerdicts = [
  "ready",
  "unknown",
  "duplicate",
  "no_address",
  "already_offered",
  "opted_out",
  "invalid",
  "refused",
  "left_out",
] as const;
export type BulkVerdict = (typeof bulkVerdicts)[number];

export const bulkOutcomes = ["waiting", "done", "failed", "skipped"] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** `inactive` once it is cancelled; it stays, and a new one may be made beside it. */
export const eligibilityStatuses = ["active", "inactive"] as const;
export type EligibilityStatus = (typeof eligibilityStatuses)[number];

/** As the eligibility contract spells them. */
export const registrationModes = [
  "Online",
  "Phone",
  "Walkin",
  "Import",
  "Mail",
  "Email",
  "Fax",
  "IVR",
  "ExpressMail",
  "VoiceResponse",
  "Application",
] as const;
export type RegistrationMode = (typeof registrationModes)[number];

/** The catalogues of codes that an account may keep. Where one has no code, any is accepted. */
export const catalogueKinds = ["school", "accommodation", "attribute", "voucher"] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];

/** What an OAuth2 client may ask for. */
export const oauthScopes = ["eligibility", "eligibility.read"] as const;
export type OAuthScope = (typeof oauthScopes)[number];

/** Of an account's own assessment. Once published it is served; retired, nobody new is invited. */
export const assessmentStatuses = ["draft", "published", "retired"] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** A sitting's life, as the assessments contract spells it. It never moves backwards. */
export const sittingStatuses = [
  "Initiated",
  "Started",
  "In Progress",
  "Finished",
  "Completed",
] as const;
export type SittingStatus = (typeof sittingStatuses)[number];

/** An invitation to a partner: before the partner knows of it, and then the partner's status. */
export const invitationStatuses = ["waiting", "failed", ...sittingStatuses] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** Why a document leaves by HTTP: a callback to an inviter, or a webhook to a subscriber. */
export const deliveryKinds = ["callback", "webhook"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const deliveryStatuses = ["queued", "delivered", "failed", "cancelled"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
