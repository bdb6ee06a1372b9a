import { z } from "zod";
import { bodyId, line, optionalLine } from "@/lib/schemas";

/** Settings of a run that invites candidates to a partner's assessment. */
export const InviteSettings = z.object({
  partnerId: bodyId(),
  /** The partner's ID of the assessment, and its name when it was selected. */
  assessmentId: line(200),
  assessmentName: line(200),
  customId: optionalLine(200).transform((text) => text ?? null),
  /** Percentage of the base time, for rows without their own. */
  additionalTime: z.number().min(0).max(500).default(0),
  /** True if the partner emails the candidates. */
  sendInvite: z.boolean().default(false),
});
export type InviteSettings = z.output<typeof InviteSettings>;
