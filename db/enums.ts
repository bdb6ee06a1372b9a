// Closed lists of the domain, for `pgEnum` here and `z.enum` in `lib`. Safe in a browser.

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

/** `client` is an external system with an OAuth2 client or a Basic credential. */
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
  "offer_receipt",
  "notification",
  "question_answer",
  "offer_reminder",
  "offer_extension",
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

/** Statuses of a recipient: recorded, notified by email, seen, answered, or expired. */
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
  "print_letters",
  "extend_offers",
] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** `review`: rows are validated and nothing is written yet. */
export const bulkStatuses = ["review", "running", "done", "cancelled"] as const;
export type BulkStatus = (typeof bulkStatuses)[number];

/** `warned`: processed only once a member has confirmed the warnings. */
export const bulkVerdicts = [
  "ready",
  "warned",
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

/** `inactive` after cancellation. The row stays, and a new one can be created beside it. */
export const eligibilityStatuses = ["active", "inactive"] as const;
export type EligibilityStatus = (typeof eligibilityStatuses)[number];

/** Spelled as in the eligibility contract. */
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

/** Catalogues of codes that an account can keep. An account without codes of a kind accepts any. */
export const catalogueKinds = ["school", "accommodation", "attribute", "voucher"] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];

/** Scopes that an OAuth2 client can request. */
export const oauthScopes = ["eligibility", "eligibility.read"] as const;
export type OAuthScope = (typeof oauthScopes)[number];

/**
 * Statuses of an account's own assessment. A published one is served; a retired one takes no new
 * invitations.
 */
export const assessmentStatuses = ["draft", "published", "retired"] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** Statuses of a sitting, as the assessments contract spells them. They only move backwards when a reset or a corrected score reopens the sitting. */
export const sittingStatuses = [
  "Initiated",
  "Started",
  "In Progress",
  "Finished",
  "Completed",
] as const;
export type SittingStatus = (typeof sittingStatuses)[number];

/**
 * Statuses of an invitation to a partner: before the partner knows of it, then the partner's own.
 */
export const invitationStatuses = ["waiting", "failed", ...sittingStatuses] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** Reason a document is sent by HTTP: a callback to an inviter, or a webhook to a subscriber. */
export const deliveryKinds = ["callback", "webhook"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const deliveryStatuses = ["queued", "delivered", "failed", "cancelled"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** What a webhook's receiver understands: signed events, or the messages of a chat. */
export const webhookFormats = ["events", "text", "teams"] as const;

/** Kinds of problems of a letter. */
export const letterProblemCodes = [
  "template_error",
  "unknown_variable",
  "empty_variable",
  "formatted_value",
  "foreign_placeholder",
  "template_code",
  "broken_link",
  "hidden_text",
  "lost_content",
  "contradiction",
  "missing_alt",
  "empty_heading",
] as const;
export type LetterProblemCode = (typeof letterProblemCodes)[number];

/** Types of the terms that an account adds to its offers; `boolean` is yes or no. */
export const offerFieldTypes = ["text", "number", "money", "date", "choice", "boolean"] as const;
export type OfferFieldType = (typeof offerFieldTypes)[number];

/** An error prevents sending, a warning asks first. */
export const problemLevels = ["error", "warning"] as const;
export type ProblemLevel = (typeof problemLevels)[number];

/** Sizes of paper that letters are set on. */
export const paperSizes = ["a4", "us_letter"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** What members can be notified of, about an offer. */
export const notificationKinds = [
  "opened",
  "accepted",
  "declined",
  "question",
  "undeliverable",
  "complaint",
  "deadline_near",
  "deadline_passed",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What accounts suggest to candidates who decline, until they change it. */
export const defaultDeclineReasons = [
  "I accepted another offer",
  "Pay",
  "Place of work",
  "Role or team",
  "Personal reasons",
  "Another reason",
] as const;
export type DefaultDeclineReason = (typeof defaultDeclineReasons)[number];
