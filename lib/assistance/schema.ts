import { z } from "zod";
import { assistanceReasons } from "@/db/enums";

const AssistedCandidate = z.object({
  /** Ours are 22 characters, but any text is looked up: what matches nobody is not found. */
  publicId: z.string().min(1),
  couponCode: z
    .string()
    .trim()
    .max(255)
    .nullish()
    .transform((code) => code || null),
});

/** The body of `POST /v1/candidates/offer-to-assist`: 1 to 10,000 candidates, each once. */
export const OfferToAssistInput = z.object({
  candidates: z
    .array(AssistedCandidate)
    .min(1)
    .max(10_000)
    .superRefine((candidates, context) => {
      const firstAt = new Map<string, number>();
      for (const [index, { publicId }] of candidates.entries()) {
        const first = firstAt.get(publicId);
        if (first === undefined) firstAt.set(publicId, index);
        else {
          const message = `The same candidate as candidates/${first}`;
          context.addIssue({ code: "custom", path: [index, "publicId"], message });
        }
      }
    }),
  reason: z.enum(assistanceReasons).nullish(),
  additionalNotes: z.string().max(10_000).nullish(),
});
export type OfferToAssistInput = z.output<typeof OfferToAssistInput>;

/** What the contract answers: `offerId` has the same form as a candidate's publicId. */
export interface OfferToAssistDto {
  message: "Your offer has been successfully recorded.";
  offerId: string;
}
