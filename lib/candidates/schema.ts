import { z } from "zod";
import { offerStatuses } from "@/db/enums";
import { countryCodes } from "@/lib/format/countries";
import { PageQuery } from "@/lib/pagination";
import {
  anyLine,
  bodyId,
  emailDto,
  emailText,
  instant,
  line,
  listedTally,
  localeTag,
  optionalLine,
  pathId,
  revision,
  tally,
} from "@/lib/schemas";
import { isAddressable, maxAttributes, nameProblem, repeatedKeys, unaddressableId } from "./rules";

export const CandidateParams = z.object({ id: pathId("candidate") });

const emailAddress = () =>
  z
    .string()
    .trim()
    .max(254)
    .nullable()
    .transform((text) => text || null)
    .pipe(emailText().nullable())
    .meta({ format: "email" })
    .optional();

const country = z
  .string()
  .trim()
  .nullable()
  .transform((code) => code?.toUpperCase() || null)
  .refine((code) => code === null || countryCodes.includes(code), "Invalid country code")
  .meta({
    id: "Country",
    description: "ISO 3166-1 alpha-2, in any case.",
    enum: [...countryCodes, null],
  });

const language = () =>
  z
    .string()
    .trim()
    .nullable()
    .transform((text) => text || null)
    .pipe(localeTag().nullable())
    .meta({ description: "Language of what the candidate sees; null for the account's" })
    .optional();

const attributes = () =>
  z
    .array(z.object({ key: line(100), value: z.string().trim().max(1000) }))
    .max(maxAttributes)
    .superRefine((list, context) => {
      for (const index of repeatedKeys(list)) {
        context.addIssue({ code: "custom", path: [index, "key"], message: "Key is used twice" });
      }
    })
    .optional();

const optional = {
  candidateId: optionalLine(100).refine((id) => !id || isAddressable(id), unaddressableId),
  middleName: optionalLine(100),
  suffix: optionalLine(50),
  email: emailAddress(),
  phone: optionalLine(50),
  homePhone: optionalLine(50),
  officePhone: optionalLine(50),
  address1: optionalLine(),
  address2: optionalLine(),
  city: optionalLine(100),
  provinceState: optionalLine(100),
  postalCode: optionalLine(20),
  country: country.optional(),
  schoolCode: optionalLine(100),
  locale: language(),
  additionalAttributes: attributes(),
  optedOutAt: z.iso
    .datetime({ offset: true })
    .refine((text) => /^[1-8]/.test(text), {
      error: "Invalid datetime",
      when: ({ issues }) => issues.length === 0,
    })
    .meta({ format: "date-time" })
    .nullable()
    .optional(),
};

const Names = z.object({ firstName: z.string(), lastName: z.string() });
type Names = z.output<typeof Names>;

/** Adds an issue if there is no name at all. */
export function refineNames(names: Names, context: z.RefinementCtx): void {
  const message = nameProblem(names);
  if (message) context.addIssue({ code: "custom", path: ["firstName"], message });
}

const orEmpty = (name: string | null | undefined) => name ?? "";

/** One name is enough. */
export const CreateCandidateInput = z
  .object({
    firstName: anyLine(100).nullish().transform(orEmpty),
    lastName: anyLine(100).nullish().transform(orEmpty),
    ...optional,
  })
  .refine((names) => nameProblem(names) === null, {
    path: ["firstName"],
    error: ({ input }) => nameProblem(input as Names) ?? undefined,
    when: ({ value }) => Names.safeParse(value).success,
  });
export type CreateCandidateInput = z.output<typeof CreateCandidateInput>;

/** Absent fields stay as they are; `publicId` never changes. */
export const UpdateCandidateInput = z.object({
  firstName: anyLine(100).nullable().transform(orEmpty).optional(),
  lastName: anyLine(100).nullable().transform(orEmpty).optional(),
  ...optional,
});
export type UpdateCandidateInput = z.output<typeof UpdateCandidateInput>;

/** Reference of a dashboard change or deletion to the revision that was shown. */
export const CandidateReference = z.object({ id: bodyId(), revision: z.int() });

export const candidateSorts = ["lastName", "-lastName", "createdAt", "-createdAt"] as const;

/** Filters by the status of an offer. */
export const offerFilters = offerStatuses;

/** Filters by eligibility: with an active one, or without. */
export const eligibilityFilters = ["active", "none"] as const;

/** `jobId` and `offerStatus` together match one offer. */
export const CandidateListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  jobId: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  offerStatus: z.enum(offerFilters).optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, "Must be a two-letter country code")
    .toUpperCase()
    .optional(),
  eligibility: z.enum(eligibilityFilters).optional(),
  sort: z.enum(candidateSorts).default("lastName"),
});
export type CandidateListQuery = z.output<typeof CandidateListQuery>;

/** A candidate; instants ISO 8601 UTC, `country` an ISO 3166-1 alpha-2 code. */
export const CandidateDto = z
  .object({
    id: bodyId(),
    publicId: z.string().min(1),
    candidateId: z.string().nullable(),
    firstName: z.string(),
    middleName: z.string().nullable(),
    lastName: z.string(),
    suffix: z.string().nullable(),
    email: emailDto().nullable(),
    phone: z.string().nullable(),
    homePhone: z.string().nullable(),
    officePhone: z.string().nullable(),
    address1: z.string().nullable(),
    address2: z.string().nullable(),
    city: z.string().nullable(),
    provinceState: z.string().nullable(),
    postalCode: z.string().nullable(),
    country: z.string().length(2).nullable(),
    schoolCode: z.string().nullable(),
    locale: z.string().nullable(),
    additionalAttributes: z.array(z.object({ key: z.string(), value: z.string() })),
    optedOutAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Candidate" });
export type CandidateDto = z.output<typeof CandidateDto>;

/** A candidate with the number of their offers and eligibilities. */
export const CandidateDetail = CandidateDto.extend({
  offerCount: listedTally(),
  eligibilityCount: tally(),
  erasedAt: instant().nullable().describe("When everything about the person was erased"),
}).meta({ id: "CandidateDetail" });
export type CandidateDetail = z.output<typeof CandidateDetail>;

export const CandidateListRow = CandidateDetail.omit({
  revision: true,
  eligibilityCount: true,
  erasedAt: true,
}).meta({
  id: "CandidateListRow",
});
export type CandidateListRow = z.output<typeof CandidateListRow>;

/** The name as shown, so that nobody is erased by a slip. */
export const EraseCandidateInput = z.object({
  confirmation: anyLine(400).describe("The candidate's full name, as it is shown"),
});
export type EraseCandidateInput = z.output<typeof EraseCandidateInput>;

export const ErasedCandidate = z
  .object({
    id: bodyId(),
    erasedAt: instant(),
    keptOffers: z.array(bodyId()).describe("Accepted offers whose letters are kept as evidence"),
  })
  .meta({ id: "ErasedCandidate" });
export type ErasedCandidate = z.output<typeof ErasedCandidate>;

const ExportedRow = z.record(z.string(), z.unknown());

/** Everything about a candidate, with the fields of our tables. */
export const CandidateExport = z
  .object({
    exportedAt: instant(),
    candidate: ExportedRow,
    offers: z
      .array(ExportedRow)
      .describe("With `versions`, each with its letter, and `sealedCopies` as PDF in Base64"),
    eligibilities: z.array(ExportedRow),
    assistance: z.array(ExportedRow),
    sittings: z.array(ExportedRow).describe("With `answers`"),
    invitations: z.array(ExportedRow),
    emails: z.array(ExportedRow).describe("Without the secrets of links"),
    events: z.array(ExportedRow),
  })
  .meta({ id: "CandidateExport" });
export type CandidateExport = z.output<typeof CandidateExport>;
