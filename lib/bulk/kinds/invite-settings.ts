import { z } from "zod";
import { bodyId, line, optionalLine } from "@/lib/schemas";

/** To which assessment of which partner everybody in the run is invited. */
export const InviteSettings = z.object({
  partnerId: bodyId(),
  /** The partner's id of the assessment, and its name when it was chosen. */
  assessmentId: line(200),
  assessmentName: line(200),
  customId: optionalLine(200).transform((text) => text ?? null),
  /** Percent of the base time, for rows that bring none of their own. */
  additionalTime: z.number().min(0).max(500).default(0),
  /** Whether the partner writes to the candidates. */
  sendInvite: z.boolean().default(false),
});
export type InviteSettings = z.output<typeof InviteSettings>;
