import type { BulkKind, BulkOutcome, BulkVerdict } from "@/db/enums";
import type { Permission } from "@/lib/auth/permissions";
import { candidateFieldLabels } from "@/lib/candidates/rules";
import { eligibilityFieldLabels } from "@/lib/eligibility/rules";
import { columnNames } from "@/lib/format/column-names";
import type { FileField } from "@/lib/format/files";
import { exactly, formatMatchCount, type MatchCount } from "@/lib/format/match-count";

/** Most rows that a list may select, and that one request may bring from a file. */
export const maxListRows = 100_000;
export const maxPartRows = 10_000;

/** Largest body that creates a run or adds to one, in bytes: 10,000 rows of a file. */
export const maxRunBytes = 8_000_000;

/** Error for a run that can't be reviewed, because the upload of its file stopped. */
export const incompleteText =
  "Not all rows of the file have arrived. Discard this run and import the file again";

/** Most letters that one run prints, so that they stay one file that can be opened. */
export const maxLetters = 3000;

/** Permission to create and confirm each kind of run; everyone can view them. Safe in a browser. */
export const kindPermissions = {
  offer_assistance: "assistance.write",
  send_offers: "offers.transition",
  withdraw_offers: "offers.transition",
  import_candidates: "candidates.write",
  extend_eligibilities: "eligibility.write",
  import_eligibilities: "eligibility.write",
  invite_candidates: "assessments.write",
  print_letters: "offers.read",
  extend_offers: "offers.write",
} as const satisfies Record<BulkKind, Permission>;

interface KindWords {
  title: string;
  unit: [one: string, many: string];
  /** Before: `Send 12 offers`. */
  verb: string;
  /** After: `12 offers sent`. */
  participle: string;
  /** Unit of the result, if it differs. */
  resultUnit?: [one: string, many: string];
  explanation: string;
  includeUnreachable?: string;
  includeWarned?: string;
  back: { label: string; href: string };
}

/** Texts of each kind of run, before, during and after. Safe in a browser. */
export const kindWords: Record<BulkKind, KindWords> = {
  offer_assistance: {
    title: "Offer assistance",
    unit: ["candidate", "candidates"],
    verb: "Offer assistance to",
    participle: "recorded",
    explanation: "Nothing is recorded and no emails are sent until you confirm.",
    includeUnreachable: "Include candidates who can't be emailed",
    includeWarned: "Include the rows with expired coupon codes",
    back: { label: "Assistance", href: "/assistance" },
  },
  send_offers: {
    title: "Send offers",
    unit: ["offer", "offers"],
    verb: "Send",
    participle: "sent",
    explanation: "Letters are emailed when you confirm. This can't be undone.",
    includeUnreachable:
      "Include candidates without an email address, and share their links yourself",
    includeWarned: "Send the offers with warnings too",
    back: { label: "Offers", href: "/offers" },
  },
  withdraw_offers: {
    title: "Withdraw offers",
    unit: ["offer", "offers"],
    verb: "Withdraw",
    participle: "withdrawn",
    explanation: "The candidates' links close when you confirm. This can't be undone.",
    back: { label: "Offers", href: "/offers" },
  },
  import_candidates: {
    title: "Import candidates",
    unit: ["candidate", "candidates"],
    verb: "Import",
    participle: "imported",
    explanation: "No candidates are added until you confirm.",
    back: { label: "Candidates", href: "/candidates" },
  },
  extend_eligibilities: {
    title: "Extend windows",
    unit: ["eligibility", "eligibilities"],
    verb: "Extend",
    participle: "extended",
    explanation: "No windows change until you confirm.",
    includeWarned: "Extend the windows with warnings too",
    back: { label: "Eligibility", href: "/eligibility" },
  },
  import_eligibilities: {
    title: "Import eligibilities",
    unit: ["eligibility", "eligibilities"],
    verb: "Import",
    participle: "imported",
    explanation: "Nothing is added until you confirm. New candidates are created too.",
    includeWarned: "Import the rows with warnings too",
    back: { label: "Eligibility", href: "/eligibility" },
  },
  invite_candidates: {
    title: "Invite to an assessment",
    unit: ["candidate", "candidates"],
    verb: "Invite",
    participle: "created",
    resultUnit: ["invitation", "invitations"],
    explanation: "Nothing is sent to the partner until you confirm.",
    back: { label: "Assessments", href: "/assessments/invitations" },
  },
  print_letters: {
    title: "Download letters",
    unit: ["letter", "letters"],
    verb: "Create PDFs of",
    participle: "ready",
    explanation:
      "Each offer's current letter becomes a PDF. You can download them all in one file.",
    back: { label: "Offers", href: "/offers" },
  },
  extend_offers: {
    title: "Extend deadlines",
    unit: ["offer", "offers"],
    verb: "Extend",
    participle: "extended",
    explanation: "No deadlines change until you confirm. Each offer gets a new version.",
    includeWarned: "Extend the offers with warnings too",
    back: { label: "Offers", href: "/offers" },
  },
};

const verdictLabels: Record<BulkVerdict, string> = {
  ready: "Ready",
  warned: "Check first",
  unknown: "Unknown",
  duplicate: "Duplicate",
  no_address: "No email",
  already_offered: "Already offered",
  opted_out: "Opted out",
  invalid: "Invalid",
  refused: "Not allowed",
  left_out: "Excluded",
};

/** Returns the label of a verdict for a kind of run. */
export const verdictLabel = (kind: BulkKind, verdict: BulkVerdict): string =>
  kind === "invite_candidates" && verdict === "already_offered"
    ? "Already invited"
    : verdictLabels[verdict];

const outcomeLabels: Record<BulkOutcome, string> = {
  waiting: "Waiting",
  done: "Done",
  failed: "Failed",
  skipped: "Skipped",
};

/** Returns the label of a row's reason. */
export const reasonLabel = (kind: BulkKind): string =>
  kind === "extend_eligibilities" || kind === "extend_offers" ? "Change" : "Reason";

/** Returns the label of an outcome for a kind of run: a created invitation isn't sent yet. */
export const outcomeLabel = (kind: BulkKind, outcome: BulkOutcome): string =>
  kind === "invite_candidates" && outcome === "done" ? "Created" : outcomeLabels[outcome];

const number = new Intl.NumberFormat("en");

/** `1,834` */
export const amount = (count: number): string => number.format(count);

/** `1 offer`, `1,834 offers`. */
export const units = (kind: BulkKind, count: number): string => matchUnits(kind, exactly(count));

/** `1 offer`, `1,834 offers`, `10,000+ offers`. */
export const matchUnits = (kind: BulkKind, matches: MatchCount): string =>
  `${formatMatchCount(matches)} ${kindWords[kind].unit[matches.count === 1 && matches.isExact ? 0 : 1]}`;

/** `1,834 offers sent`. */
export function doneText(kind: BulkKind, count: number): string {
  const { resultUnit, unit, participle } = kindWords[kind];
  return `${amount(count)} ${(resultUnit ?? unit)[count === 1 ? 0 : 1]} ${participle}`;
}

/** In display order. */
export const verdicts = Object.keys(verdictLabels) as BulkVerdict[];
export const outcomes = Object.keys(outcomeLabels) as BulkOutcome[];

/**
 * Input of a row that says why its line in the file can't be used as it was read. Editing the row
 * removes it.
 */
export const fileProblem = "fileProblem";

const { additionalAttributes: _, optedOutAt: __, ...importable } = candidateFieldLabels;

const examples: Record<string, string> = {
  ...{
    firstName: "Ada",
    lastName: "Byron",
    email: "ada.byron@example.com",
    phone: "+44 20 7946 0123",
  },
  ...{ address1: "12 St James's Square", city: "London", postalCode: "SW1Y 4JH", country: "GB" },
  ...{ candidateId: "C-0042", couponCode: "SPRING-01", publicId: "ABcd2EFgHIjkLMNOp3QR-S" },
};

const notes: Record<string, string> = {
  country: "A name or an ISO code, such as Germany, DE or DEU",
  email: "If a cell has several addresses, the first is used",
  houseNumber: "Added to address line 1",
  publicId: "The 22 characters that Proffer gives each candidate",
};

const field = (name: string, label: string, rest: Partial<FileField> = {}): FileField => ({
  name,
  label,
  aliases: columnNames(name),
  ...(name === "email" && { type: "email" }),
  ...(name === "publicId" && { type: "publicId" }),
  ...(examples[name] && { example: examples[name] }),
  ...(notes[name] && { note: notes[name] }),
  ...rest,
});

const houseNumber = field("houseNumber", "House number");

const personFields = (
  labels: Partial<typeof importable>,
  ofName: Partial<FileField>,
): FileField[] =>
  Object.entries(labels).flatMap(([name, label]) => [
    field(name, label, name === "firstName" || name === "lastName" ? ofName : {}),
    ...(name === "address1" ? [houseNumber] : []),
  ]);

const assistedFields: FileField[] = [
  field("publicId", "Public ID", { oneOf: "candidate" }),
  field("candidateId", importable.candidateId, { oneOf: "candidate" }),
  field("email", importable.email, { oneOf: "candidate" }),
  field("couponCode", "Coupon code"),
];

const eligibilityField = (name: string, more: string, rest: Partial<FileField> = {}): FileField =>
  field(name, eligibilityFieldLabels[name] ?? name, {
    aliases: [...columnNames(name), ...more.split(" ")],
    ...rest,
  });

const { phone: _phone, candidateId: _id, ...ofPerson } = importable;

const eligibilityFields: FileField[] = [
  eligibilityField("candidateId", "", { required: true }),
  ...personFields(ofPerson, { required: true }),
  eligibilityField("testCode", "test exam examcode testid", {
    required: true,
    example: "NUMERICAL",
  }),
  eligibilityField(
    "scheduleStartDate",
    "start startdate opens from schedulestart beginn debut inicio",
    {
      type: "moment",
      example: "2027-03-01",
    },
  ),
  eligibilityField("eligibilityEndDate", "end enddate ends until expires lastday ende fin", {
    type: "moment",
    example: "2027-03-31",
  }),
  eligibilityField("portionCodes", "portion portioncode"),
  eligibilityField("voucherCodes", "voucher vouchercode"),
  eligibilityField("specialAccommodations", "accommodation accommodations"),
  eligibilityField("registrationMode", "mode registration registeredby"),
  eligibilityField("clientEligibilityId", "eligibilityid clientid clientreference"),
];

const invitedFields: FileField[] = [
  ...assistedFields.filter(({ name }) => name !== "couponCode"),
  field("additionalTime", "Additional time (%)", {
    aliases: ["additionaltime", "extratime", "extra", "time", "percent"],
    example: "25",
  }),
];

/** Fields that each kind of run reads from a file; none if rows come from a list only. */
export const bulkFields: Record<BulkKind, readonly FileField[]> = {
  offer_assistance: assistedFields,
  import_candidates: personFields(importable, { oneOf: "name" }),
  import_eligibilities: eligibilityFields,
  invite_candidates: invitedFields,
  ...{ send_offers: [], withdraw_offers: [], extend_offers: [] },
  ...{ extend_eligibilities: [], print_letters: [] },
};
