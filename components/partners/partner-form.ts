import { z } from "zod";
import type { PartnerListRow } from "@/lib/partners/client";
import { CreatePartnerInput } from "@/lib/partners/schema";

const { shape } = CreatePartnerInput;

export const NewPartnerForm = CreatePartnerInput;

/** Form of an existing partner: an empty password keeps the current one. */
export const EditPartnerForm = z.object({
  ...shape,
  password: z
    .string()
    .max(500)
    .transform((text) => text || undefined),
});

/** Returns the form's initial values: the partner's, or empty ones. */
export const partnerValues = (partner?: PartnerListRow) => ({
  name: partner?.name ?? "",
  baseUrl: partner?.baseUrl ?? "",
  partnerUuid: partner?.partnerUuid ?? "",
  partnerAccountId: partner?.partnerAccountId ?? "",
  username: partner?.username ?? "",
  password: "",
});
