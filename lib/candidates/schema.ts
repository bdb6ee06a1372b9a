import { z } from "zod";
import { PageQuery } from "@/lib/pagination";
import { bodyId, line, optionalLine, pathId } from "@/lib/schemas";
import { countryCodes } from "./countries";
import { repeatedKeys } from "./rules";

export const CandidateParams = z.object({ id: pathId("candidate") });

const emailAddress = () =>
  z
    .string()
    .trim()
    .max(254)
    .nullable()
    .transform((text) => text || null)
    .pipe(z.email().nullable())
    .optional();

const countryCode = () =>
  z
    .string()
    .trim()
    .nullable()
    .transform((code) => code?.toUpperCase() || null)
    .refine((code) => code === null || countryCodes.includes(code), "Invalid country code")
    .optional();

const attributes = () =>
  z
    .array(z.object({ key: line(100), value: z.string().trim().max(1000) }))
    .max(100)
    .superRefine((list, context) => {
      for (const index of repeatedKeys(list)) {
        context.addIssue({ code: "custom", path: [index, "key"], message: "Key is used twice" });
      }
    })
    .optional();

const optional = {
  candidateId: optionalLine(100),
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
  country: countryCode(),
  schoolCode: optionalLine(100),
  additionalAttributes: attributes(),
  optedOutAt: z.iso.datetime({ offset: true }).nullable().optional(),
};

export const CreateCandidateInput = z.object({
  firstName: line(100),
  lastName: line(100),
  ...optional,
});
export type CreateCandidateInput = z.output<typeof CreateCandidateInput>;

/** Absent fields stay as they are; `publicId` never changes. */
export const UpdateCandidateInput = z.object({
  firstName: line(100).optional(),
  lastName: line(100).optional(),
  ...optional,
});
export type UpdateCandidateInput = z.output<typeof UpdateCandidateInput>;

/** A change or deletion on the dashboard names the revision that was looked at. */
export const CandidateReference = z.object({ id: bodyId(), revision: z.int() });

export const candidateSorts = ["lastName", "-lastName", "createdAt", "-createdAt"] as const;

export const CandidateListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  sort: z.enum(candidateSorts).default("lastName"),
});
export type CandidateListQuery = z.output<typeof CandidateListQuery>;
