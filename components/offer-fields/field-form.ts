import { z } from "zod";
import type { OfferFieldDto } from "@/lib/offer-fields/client";
import { CreateOfferFieldInput } from "@/lib/offer-fields/schema";

const { label, key, type, options, inSummary } = CreateOfferFieldInput.shape;

const lines = (text: string) => text.split("\n").flatMap((each) => each.trim() || []);

/** Form of an offer field; the options of a choice are lines. */
export const FieldForm = z
  .object({
    label,
    key: key.unwrap(),
    type,
    options: z.string().transform(lines).pipe(options.unwrap()),
    required: z.boolean(),
    inSummary: inSummary.unwrap(),
  })
  .transform((values) => (values.type === "choice" ? values : { ...values, options: [] }))
  .refine(({ type: chosen, options: given }) => chosen !== "choice" || given.length > 0, {
    path: ["options"],
    message: "Enter at least one option",
  });
export type FieldForm = z.output<typeof FieldForm>;

export const fieldValues = (field?: OfferFieldDto): z.input<typeof FieldForm> => ({
  label: field?.label ?? "",
  key: field?.key ?? "",
  type: field?.type ?? "text",
  options: field?.options.join("\n") ?? "",
  required: field?.required ?? false,
  inSummary: field?.inSummary ?? false,
});
