import { z } from "zod";
import type { PartnerListRow } from "@/lib/partners/client";
import { CreatePartnerInput } from "@/lib/partners/schema";

const { shape } = CreatePartnerInput;

export const NewPartnerForm = CreatePartnerInput;

/** The form of a partner that exists: an empty password is the present one. */
export const EditPartnerForm = z.object({
  ...shape,
  password: z
    .string()
    .max(500)
    .transform((text) => text || undefined),
});

/** What the form begins with: what the partner has, or nothing. */
export const partnerValues = (partner?: PartnerListRow) => ({
  name: partner?.name ?? "",
  baseUrl: partner?.baseUrl ?? "",
  partnerUuid: partner?.partnerUuid ?? "",
  partnerAccountId: partner?.partnerAccountId ?? "",
  username: partner?.username ?? "",
  password: "",
});
