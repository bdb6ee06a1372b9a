import { z } from "zod";
import { assistanceReasons } from "@/db/enums";
import { bodyId, calendarDate, optionalText } from "@/lib/schemas";

/** Settings of a run that offers assistance. */
export const AssistanceSettings = z.object({
  reason: z.enum(assistanceReasons).nullable().default(null),
  additionalNotes: optionalText(10_000).transform((text) => text ?? null),
  /** True if candidates are emailed, with `templateId` (null for the built-in email). */
  notifies: z.boolean().default(true),
  templateId: bodyId().nullable().default(null),
  /** Pool that supplies coupons for rows without one. */
  poolId: bodyId().nullable().default(null),
  answerBy: calendarDate().nullable().default(null),
  /** Includes candidates who can't be emailed: without an address, or opted out. */
  includeUnreachable: z.boolean().default(false),
  /** True once a member has confirmed what the warnings say. */
  includeWarned: z.boolean().default(false),
  /** Adds to this offer to assist instead of creating one. */
  assistanceOfferId: bodyId().nullable().default(null),
});
export type AssistanceSettings = z.output<typeof AssistanceSettings>;
