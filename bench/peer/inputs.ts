import { z } from "zod";
import { offerStatuses, payFrequencies } from "@/db/enums";

const terms = {
  templateId: z.number().int().positive().nullish(),
  salary: z.number().positive().nullish(),
  currency: z.string().length(3).nullish(),
  payFrequency: z.enum(payFrequencies).nullish(),
  startDate: z.string().nullish(),
  expiryDate: z.string().nullish(),
};

export const CreateOffer = z.object({
  candidateId: z.number().int().positive(),
  jobId: z.number().int().positive(),
  ...terms,
  createdBy: z.number().int().positive().default(1),
});
export type CreateOffer = z.output<typeof CreateOffer>;

export const UpdateOffer = z.object({
  ...terms,
  status: z.enum(offerStatuses).optional(),
  renderedHtml: z.string().nullish(),
});
export type UpdateOffer = z.output<typeof UpdateOffer>;

export const UpdateStatus = z.object({ status: z.enum(offerStatuses) });
