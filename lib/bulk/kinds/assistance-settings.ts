import { z } from "zod";
import { assistanceReasons } from "@/db/enums";
import { bodyId, calendarDate, optionalLine } from "@/lib/schemas";

/** What is offered to everybody in the run, and how they hear of it. */
export const AssistanceSettings = z.object({
  reason: z.enum(assistanceReasons).nullable().default(null),
  additionalNotes: optionalLine(10_000).transform((text) => text ?? null),
  /** Whether candidates are told by mail, with which template (null: the built-in mail). */
  notifies: z.boolean().default(true),
  templateId: bodyId().nullable().default(null),
  /** Where coupons come from for rows that bring none. */
  poolId: bodyId().nullable().default(null),
  answerBy: calendarDate().nullable().default(null),
  /** Records those too who cannot be told: without an address, or opted out. */
  includeUnreachable: z.boolean().default(false),
  /** Adds to this offer to assist instead of making one. */
  assistanceOfferId: bodyId().nullable().default(null),
});
export type AssistanceSettings = z.output<typeof AssistanceSettings>;
