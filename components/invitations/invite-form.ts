import { readPercent } from "@/lib/invitations/rules";
import type { PartnerAssessment } from "@/lib/partners/client";

/** What is chosen before whom. */
export interface InviteValues {
  partnerId: number | null;
  partnerName: string;
  assessment: PartnerAssessment | null;
  /** As it is written, in percent. */
  additionalTime: string;
  sendInvite: boolean;
}

export const percentProblem = (text: string): string | undefined =>
  text.trim() === "" || readPercent(text) !== null
    ? undefined
    : "Enter a percentage from 0 to 500, such as 25";

/** Why candidates cannot be chosen or reviewed yet; null where they can. */
export function inviteRefusal(values: InviteValues): string | null {
  if (values.partnerId === null) return "Choose a partner first";
  if (values.assessment === null) return "Choose an assessment first";
  return percentProblem(values.additionalTime) ?? null;
}

/** The settings of the bulk work. */
export const settingsOf = (values: InviteValues): Record<string, unknown> => ({
  partnerId: values.partnerId,
  assessmentId: values.assessment?.id,
  assessmentName: values.assessment?.name,
  customId: values.assessment?.customId ?? null,
  additionalTime: readPercent(values.additionalTime) ?? 0,
  sendInvite: values.sendInvite,
});

/** `Numeracy, of Acme Tests, 25% more time, told by the partner`. */
export function inviteSummary(values: InviteValues): string {
  const percent = readPercent(values.additionalTime) ?? 0;
  return [
    values.assessment ? `${values.assessment.name}, of ${values.partnerName}` : "No assessment",
    percent > 0 && `${percent}% more time`,
    values.sendInvite ? "the partner writes to the candidates" : "you hand over the links",
  ]
    .filter(Boolean)
    .join(", ");
}
