import type { BulkKind, BulkOutcome, BulkVerdict } from "@/db/enums";
import type { Permission } from "@/lib/auth/permissions";
import { candidateFieldLabels } from "@/lib/candidates/rules";
import { eligibilityFieldLabels } from "@/lib/eligibility/rules";

/** How many rows a file may have, and how many a list may give. Safe in a browser. */
export const maxFileRows = 10_000;
export const maxListRows = 50_000;

/** The largest body that makes a run, in bytes: a file of 10,000 rows. */
export const maxRunBytes = 8_000_000;

/** What making and confirming each kind of work takes; everybody may look. Safe in a browser. */
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
  /** What is counted after, where it is not the unit. */
  made?: [one: string, many: string];
  explanation: string;
  includeUnreachable?: string;
  back: { label: string; href: string };
}

/** What bulk work is called, before, while and after it is done. Safe in a browser. */
export const kindWords: Record<BulkKind, KindWords> = {
  offer_assistance: {
    title: "Offer assistance",
    unit: ["candidate", "candidates"],
    verb: "Offer to",
    participle: "recorded",
    explanation: "Nothing is recorded and nobody is told until you confirm.",
    includeUnreachable: "Record those too who cannot be told",
    back: { label: "Assistance", href: "/assistance" },
  },
  send_offers: {
    title: "Send offers",
    unit: ["offer", "offers"],
    verb: "Send",
    participle: "sent",
    explanation: "The letters are mailed once you confirm. A sent letter cannot be called back.",
    includeUnreachable: "Send those without a mail address too, and hand over their links yourself",
    back: { label: "Offers", href: "/offers" },
  },
  withdraw_offers: {
    title: "Withdraw offers",
    unit: ["offer", "offers"],
    verb: "Withdraw",
    participle: "withdrawn",
    explanation: "The candidates' links close once you confirm. This cannot be undone.",
    back: { label: "Offers", href: "/offers" },
  },
  import_candidates: {
    title: "Import candidates",
    unit: ["candidate", "candidates"],
    verb: "Import",
    participle: "imported",
    explanation: "Nobody is added until you confirm.",
    back: { label: "Candidates", href: "/candidates" },
  },
  extend_eligibilities: {
    title: "Extend windows",
    unit: ["eligibility", "eligibilities"],
    verb: "Extend",
    participle: "extended",
    explanation: "No window changes until you confirm.",
    back: { label: "Eligibility", href: "/eligibility" },
  },
  import_eligibilities: {
    title: "Import eligibilities",
    unit: ["eligibility", "eligibilities"],
    verb: "Import",
    participle: "imported",
    explanation: "Nothing is added until you confirm. People who are new are made with them.",
    back: { label: "Eligibility", href: "/eligibility" },
  },
  invite_candidates: {
    title: "Invite to an assessment",
    unit: ["candidate", "candidates"],
    verb: "Invite",
    participle: "made",
    made: ["invitation", "invitations"],
    explanation: "The partner hears of nobody until you confirm.",
    back: { label: "Assessments", href: "/assessments/invitations" },
  },
};

const verdictLabels: Record<BulkVerdict, string> = {
  ready: "Ready",
  unknown: "Unknown",
  duplicate: "Duplicate",
  no_address: "No address",
  already_offered: "Offered before",
  opted_out: "Opted out",
  invalid: "Not valid",
  refused: "Refused",
  left_out: "Left out",
};

/** A verdict in the words of its kind of work. */
export const verdictLabel = (kind: BulkKind, verdict: BulkVerdict): string =>
  kind === "invite_candidates" && verdict === "already_offered"
    ? "Invited before"
    : verdictLabels[verdict];

const outcomeLabels: Record<BulkOutcome, string> = {
  waiting: "Waiting",
  done: "Done",
  failed: "Failed",
  skipped: "Left out",
};

/** What heads the words that are said of each row. */
export const reasonLabel = (kind: BulkKind): string =>
  kind === "extend_eligibilities" ? "What becomes of it" : "Reason";

/** An outcome in the words of its kind of work: an invitation that is made is not yet sent. */
export const outcomeLabel = (kind: BulkKind, outcome: BulkOutcome): string =>
  kind === "invite_candidates" && outcome === "done" ? "Made" : outcomeLabels[outcome];

const number = new Intl.NumberFormat("en");

/** `1,834` */
export const amount = (count: number): string => number.format(count);

/** `1 offer`, `1,834 offers`. */
export const units = (kind: BulkKind, count: number): string =>
  `${amount(count)} ${kindWords[kind].unit[count === 1 ? 0 : 1]}`;

/** `1,834 offers sent`. */
export function doneText(kind: BulkKind, count: number): string {
  const { made, unit, participle } = kindWords[kind];
  return `${amount(count)} ${(made ?? unit)[count === 1 ? 0 : 1]} ${participle}`;
}

/** In the order in which the screens show them. */
export const verdicts = Object.keys(verdictLabels) as BulkVerdict[];
export const outcomes = Object.keys(outcomeLabels) as BulkOutcome[];

/** A field of a row that a column of a file can be for. Safe in a browser. */
export interface BulkField {
  name: string;
  label: string;
  /** Other words that the head of a column may say, lower case without spaces or marks. */
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
  (name) => ({ ...field(name), required: name === "firstName" || name === "lastName" }),
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

/** What each kind of work reads from a file; none for what is chosen from a list alone. */
export const bulkFields: Record<BulkKind, readonly BulkField[]> = {
  offer_assistance: assistedFields,
  import_candidates: importFields,
  send_offers: [],
  withdraw_offers: [],
  extend_eligibilities: [],
  import_eligibilities: eligibilityFields,
  invite_candidates: invitedFields,
};
