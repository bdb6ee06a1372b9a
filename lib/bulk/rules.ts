import type { BulkKind, BulkOutcome, BulkVerdict } from "@/db/enums";
import type { Permission } from "@/lib/auth/permissions";
import { candidateFieldLabels } from "@/lib/candidates/rules";
import { eligibilityFieldLabels } from "@/lib/eligibility/rules";

/** Most rows that a file may have, and that a list may select. Safe in a browser. */
export const maxFileRows = 10_000;
export const maxListRows = 50_000;

/** Largest body that creates a run, in bytes: a file of 10,000 rows. */
export const maxRunBytes = 8_000_000;

/** Permission to create and confirm each kind of run; everyone can view them. Safe in a browser. */
export const kindPermissions = {
  offer_assistance: "assistance.write",
  send_offers: "offers.transition",
  withdraw_offers: "offers.transition",
  import_candidates: "candidates.write",
  extend_eligibilities: "eligibility.write",
  import_eligibilities: "eligibility.write",
  invite_candidates: "assessments.write",
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
    back: { label: "Eligibility", href: "/eligibility" },
  },
  import_eligibilities: {
    title: "Import eligibilities",
    unit: ["eligibility", "eligibilities"],
    verb: "Import",
    participle: "imported",
    explanation: "Nothing is added until you confirm. New candidates are created too.",
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
  kind === "extend_eligibilities" ? "Change" : "Reason";

/** Returns the label of an outcome for a kind of run: a created invitation isn't sent yet. */
export const outcomeLabel = (kind: BulkKind, outcome: BulkOutcome): string =>
  kind === "invite_candidates" && outcome === "done" ? "Created" : outcomeLabels[outcome];

const number = new Intl.NumberFormat("en");

/** `1,834` */
export const amount = (count: number): string => number.format(count);

/** `1 offer`, `1,834 offers`. */
export const units = (kind: BulkKind, count: number): string =>
  `${amount(count)} ${kindWords[kind].unit[count === 1 ? 0 : 1]}`;

/** `1,834 offers sent`. */
export function doneText(kind: BulkKind, count: number): string {
  const { resultUnit, unit, participle } = kindWords[kind];
  return `${amount(count)} ${(resultUnit ?? unit)[count === 1 ? 0 : 1]} ${participle}`;
}

/** In display order. */
export const verdicts = Object.keys(verdictLabels) as BulkVerdict[];
export const outcomes = Object.keys(outcomeLabels) as BulkOutcome[];

/** A field of a row that a file's column can map to. Safe in a browser. */
export interface BulkField {
  name: string;
  label: string;
  /** Other column names, lower case without spaces or marks. */
  aliases: readonly string[];
  required?: boolean;
}

const aliases: Record<string, readonly string[]> = {
  firstName: ["first", "forename", "givenname", "vorname", "prenom", "nombre"],
  middleName: ["middle", "secondname"],
  lastName: ["last", "surname", "familyname", "nachname", "nom", "apellido"],
  suffix: ["namesuffix"],
  email: ["emailaddress", "mail", "mailaddress", "emailadresse", "correo"],
  phone: ["telephone", "tel", "mobile", "mobilephone", "cell", "cellphone", "phonenumber"],
  homePhone: ["phonehome"],
  officePhone: ["workphone", "businessphone", "phonework"],
  address1: ["address", "street", "streetaddress", "addressline", "strasse"],
  address2: ["addressline2", "street2", "unit"],
  city: ["town", "place", "ort", "ville", "ciudad"],
  provinceState: ["state", "province", "region", "county"],
  postalCode: ["zip", "zipcode", "postcode", "plz"],
  country: ["countrycode", "land", "pays", "pais", "nation"],
  candidateId: ["id", "externalid", "reference", "ref", "candidate", "candidatenumber", "number"],
  schoolCode: ["school"],
};

const { additionalAttributes: _, optedOutAt: __, ...importable } = candidateFieldLabels;

const field = (name: keyof typeof importable): BulkField => ({
  name,
  label: importable[name],
  aliases: aliases[name] ?? [],
});

const importFields: BulkField[] = (Object.keys(importable) as (keyof typeof importable)[]).map(
  field,
);

const assistedFields: BulkField[] = [
  { name: "publicId", label: "Public ID", aliases: ["publiccandidateid", "candidatepublicid"] },
  field("candidateId"),
  field("email"),
  { name: "couponCode", label: "Coupon code", aliases: ["coupon", "code", "voucher"] },
];

const eligibilityField = (
  name: string,
  aliases: readonly string[],
  required = false,
): BulkField => ({ name, label: eligibilityFieldLabels[name] ?? name, aliases, required });

const { phone: _phone, candidateId: _id, ...ofPerson } = importable;

const eligibilityFields: BulkField[] = [
  eligibilityField("candidateId", aliases.candidateId ?? [], true),
  ...(Object.keys(ofPerson) as (keyof typeof ofPerson)[]).map((name) => ({
    ...field(name),
    required: name === "firstName" || name === "lastName",
  })),
  eligibilityField("testCode", ["test", "exam", "examcode", "testid"], true),
  eligibilityField("scheduleStartDate", ["start", "startdate", "opens", "from", "schedulestart"]),
  eligibilityField("eligibilityEndDate", ["end", "enddate", "ends", "until", "expires", "lastday"]),
  eligibilityField("portionCodes", ["portion", "portioncode"]),
  eligibilityField("voucherCodes", ["voucher", "vouchercode"]),
  eligibilityField("specialAccommodations", ["accommodation", "accommodations"]),
  eligibilityField("registrationMode", ["mode", "registration", "registeredby"]),
  eligibilityField("clientEligibilityId", ["eligibilityid", "clientid", "clientreference"]),
];

const invitedFields: BulkField[] = [
  ...assistedFields.filter(({ name }) => name !== "couponCode"),
  {
    name: "additionalTime",
    label: "Additional time (%)",
    aliases: ["additionaltime", "extratime", "extra", "time", "percent"],
  },
];

/** Fields that each kind of run reads from a file; none if rows come from a list only. */
export const bulkFields: Record<BulkKind, readonly BulkField[]> = {
  offer_assistance: assistedFields,
  import_candidates: importFields,
  send_offers: [],
  withdraw_offers: [],
  extend_eligibilities: [],
  import_eligibilities: eligibilityFields,
  invite_candidates: invitedFields,
};
