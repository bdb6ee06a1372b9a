import { z } from "zod";
import { actorKinds } from "@/db/enums";
import { LetterHash, LetterSegment } from "@/lib/letters/schema";
import { bodyId, instant } from "@/lib/schemas";
import { offerDates, offerPay } from "./offer-dto";

/** Terms of an offer as they were frozen, and the hash of the letter that went with them. */
export const OfferVersionRow = z
  .object({
    number: z.int().min(1),
    templateId: bodyId().nullable(),
    ...offerPay,
    ...offerDates,
    letterHash: LetterHash,
    actorKind: z.enum(actorKinds),
    actorName: z.string(),
    createdAt: instant(),
  })
  .meta({ id: "OfferVersionRow" });
export type OfferVersionRow = z.output<typeof OfferVersionRow>;

export const OfferVersion = OfferVersionRow.extend({ letterHtml: z.string() }).meta({
  id: "OfferVersion",
});
export type OfferVersion = z.output<typeof OfferVersion>;

const termValue = () => z.union([z.string(), z.number()]).nullable();

export const FieldChange = z
  .object({
    field: z.enum(["templateId", "salary", "currency", "payFrequency", "startDate", "expiryDate"]),
    before: termValue(),
    after: termValue(),
  })
  .meta({ id: "FieldChange" });
export type FieldChange = z.output<typeof FieldChange>;

/** What changed from one version to another: terms that differ, and the letter word by word. */
export const VersionDiff = z
  .object({
    from: z.int().min(1),
    to: z.int().min(1),
    fields: z.array(FieldChange),
    letter: z.array(LetterSegment),
    letterChanged: z.boolean(),
  })
  .meta({ id: "VersionDiff" });
export type VersionDiff = z.output<typeof VersionDiff>;
