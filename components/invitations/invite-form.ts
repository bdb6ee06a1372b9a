import { readPercent } from "@/lib/invitations/rules";
import type { PartnerAssessment } from "@/lib/partners/client";

/** Choices made before the candidates are chosen. */
export interface InviteValues {
  partnerId: number | null;
  partnerName: string;
  assessment: PartnerAssessment | null;
  /** As typed, in percent. */
  additionalTime: string;
  sendInvite: boolean;
}

export const percentProblem = (text: string): string | undefined =>
  text.trim() === "" || readPercent(text) !== null
    ? undefined
    : "Enter a percentage from 0 to 500, such as 25";

/** Returns why candidates can't be chosen or reviewed yet, or null. */
export function inviteRefusal(values: InviteValues): string | null {
  if (values.partnerId === null) return "Choose a partner first";
  if (values.assessment === null) return "Choose an assessment first";
  return percentProblem(values.additionalTime) ?? null;
}

/** Returns the settings of the bulk run. */
export const settingsOf = (values: InviteValues): Record<string, unknown> => ({
  partnerId: values.partnerId,
  assessmentId: values.assessment?.id,
  assessmentName: values.assessment?.name,
  customId: values.assessment?.customId ?? null,
  additionalTime: readPercent(values.additionalTime) ?? 0,
  sendInvite: values.sendInvite,
});

/**
 * Summarizes the choices: `Numeracy, from Acme Tests, 25% more time, the partner emails the
 * candidates`.
 */
export function inviteSummary(values: InviteValues): string {
  const percent = readPercent(values.additionalTime) ?? 0;
  return [
    values.assessment ? `${values.assessment.name}, from ${values.partnerName}` : "No assessment",
    percent > 0 && `${percent}% more time`,
    values.sendInvite ? "the partner emails the candidates" : "you share the links",
  ]
    .filter(Boolean)
    .join(", ");
}
