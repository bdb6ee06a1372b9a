import { z } from "zod";
import { offerFieldTypes } from "@/db/enums";
import { bodyId, instant, line, pathId, revision } from "@/lib/schemas";
import {
  fieldKeyPattern,
  isReservedKey,
  maxFields,
  maxOptions,
  maxTextLength,
  optionsProblem,
} from "./rules";

export const OfferFieldParams = z.object({ id: pathId("offer field") });

const key = () =>
  z
    .string()
    .max(50)
    .regex(fieldKeyPattern, "Use lower-case letters, digits and underscores, a letter first")
    .refine((text) => !isReservedKey(text), "This key has another meaning in letters")
    .describe("Name in letters and the API, such as `sign_on_bonus`. Derived from the label");

const options = () =>
  z
    .array(line(100))
    .max(maxOptions)
    .refine((list) => new Set(list).size === list.length, "An option is listed twice")
    .describe("What a choice offers, in order");

const inSummary = () =>
  z.boolean().describe("Whether candidates see the value in the summary of their offer");

const hasOptions = ({ type, options = [] }: { type: string; options?: string[] | undefined }) =>
  (type === "choice") === options.length > 0;

export const CreateOfferFieldInput = z
  .object({
    label: line(100),
    key: key().optional(),
    type: z.enum(offerFieldTypes),
    options: options().optional(),
    required: z.boolean().optional().describe("Whether an offer can't be sent without a value"),
    inSummary: inSummary().optional(),
  })
  .refine(hasOptions, {
    path: ["options"],
    message: optionsProblem,
  });
export type CreateOfferFieldInput = z.output<typeof CreateOfferFieldInput>;

/** Absent fields stay as they are. Key and type never change. */
export const UpdateOfferFieldInput = z.object({
  label: line(100).optional(),
  options: options().optional(),
  required: z.boolean().optional(),
  inSummary: inSummary().optional(),
  position: z.int().min(1).max(1000).optional().describe("Place among the fields, from 1"),
  retired: z.boolean().optional().describe("New offers don't have retired fields"),
});
export type UpdateOfferFieldInput = z.output<typeof UpdateOfferFieldInput>;

/** Reference of a change on the dashboard, with the revision that the user saw. */
export const OfferFieldReference = z.object({ id: bodyId(), revision: z.int() });

/** Instants ISO 8601 UTC. */
export const OfferFieldDto = z
  .object({
    id: bodyId(),
    key: z.string(),
    label: z.string(),
    type: z.enum(offerFieldTypes),
    options: z.array(z.string()),
    required: z.boolean(),
    inSummary: inSummary(),
    position: z.int().min(1),
    retiredAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "OfferField" });
export type OfferFieldDto = z.output<typeof OfferFieldDto>;

export const OfferFieldRow = OfferFieldDto.omit({ revision: true }).meta({ id: "OfferFieldRow" });
export type OfferFieldRow = z.output<typeof OfferFieldRow>;

const fieldValue = () => z.union([z.string().max(maxTextLength), z.number(), z.boolean()]);

/** Values of offer fields by key, as callers give them: null is none, absent stays as it is. */
export const CustomFieldsInput = z
  .record(z.string().max(50), fieldValue().nullable())
  .refine((values) => Object.keys(values).length <= maxFields, "Too many fields")
  .describe("Values of the account's offer fields by key; null for none");
export type CustomFieldsInput = z.output<typeof CustomFieldsInput>;

/** Values of offer fields by key; a field without a value is absent. */
export const CustomFields = z
  .record(z.string(), fieldValue())
  .describe("Values of the account's offer fields by key");
