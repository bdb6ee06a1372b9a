import { type InvitationStatus, invitationStatuses, type SittingStatus } from "@/db/enums";
import { percentText } from "@/lib/format/numbers";

/** An invitation's status in words. Safe in a browser. */
export const statusLabels: Record<InvitationStatus, string> = {
  waiting: "Waiting",
  failed: "Failed",
  Initiated: "Invited",
  Started: "Started",
  "In Progress": "In progress",
  Finished: "Finished",
  Completed: "Completed",
};

export const statusNames = invitationStatuses;

/** The stations of an invitation, in the words and the order in which a status line shows them. */
export const stations: readonly SittingStatus[] = [
  "Initiated",
  "Started",
  "In Progress",
  "Finished",
  "Completed",
];

/** How far an invitation has come: -1 while the partner does not know of it. */
export const stationOf = (status: InvitationStatus): number =>
  (stations as readonly string[]).indexOf(status);

export const invitationSorts = ["-createdAt", "createdAt"] as const;

/** A percentage of additional time, 0 to 500 with at most three decimals; null for anything else. */
export function readPercent(text: string): number | null {
  const given = text.trim().replace(/\s*%$/, "").replace(",", ".");
  if (!/^\d{1,3}(?:\.\d{1,10})?$/.test(given)) return null;
  const percent = Math.round(Number(given) * 1000) / 1000;
  return percent <= 500 ? percent : null;
}

/** `25% more time`, `No additional time`. */
export const additionalTimeText = (percent: number): string =>
  percent === 0 ? "No additional time" : `${percent}% more time`;

/** A partner's overall score: `66.7%` of `66.667`; as it was told where it is no percentage. */
export function scoreWords(overallScore: string): string {
  const percent = /^\d{1,3}(?:\.\d+)?$/.test(overallScore) ? Number(overallScore) : 101;
  return percent <= 100 ? percentText(percent) : overallScore;
}

/** Seconds before each further try of an invitation whose failure may pass by itself. */
export const retryDelays = [5, 30, 120, 600] as const;

type InvitationState = { status: InvitationStatus; hasLink: boolean };

/** Why an invitation is not sent again, asked about, reset; null where it is. */
export const retryRefusal = ({ status, hasLink }: InvitationState): string | null =>
  status === "failed" || (!hasLink && status !== "waiting" && status !== "Completed")
    ? null
    : "Only an invitation that failed is sent again";

export const checkRefusal = ({ status }: Pick<InvitationState, "status">): string | null =>
  stationOf(status) >= 0 ? null : "The partner does not know of this invitation yet";

export const resetRefusal = ({ status }: Pick<InvitationState, "status">): string | null =>
  stationOf(status) >= 0 ? null : "The partner does not know of this invitation yet";

/** An address that may be shown as a link: http or https, and nothing that runs. */
export function linkable(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
