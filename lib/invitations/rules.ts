import { type InvitationStatus, invitationStatuses, type SittingStatus } from "@/db/enums";
import { percentText } from "@/lib/format/numbers";

/** Labels of invitation statuses. Safe in a browser. */
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

/** Stations of an invitation, in the order of the status line. */
export const stations: readonly SittingStatus[] = [
  "Initiated",
  "Started",
  "In Progress",
  "Finished",
  "Completed",
];

/** Returns an invitation's station; -1 while the partner doesn't know it. */
export const stationOf = (status: InvitationStatus): number =>
  (stations as readonly string[]).indexOf(status);

export const invitationSorts = ["-createdAt", "createdAt"] as const;

/**
 * Parses a percentage of additional time, 0 to 500, rounded to three decimals; null for anything
 * else.
 */
export function readPercent(text: string): number | null {
  const given = text.trim().replace(/\s*%$/, "").replace(",", ".");
  if (!/^\d{1,3}(?:\.\d{1,10})?$/.test(given)) return null;
  const percent = Math.round(Number(given) * 1000) / 1000;
  return percent <= 500 ? percent : null;
}

/** Returns `25% more time` or `No additional time`. */
export const additionalTimeText = (percent: number): string =>
  percent === 0 ? "No additional time" : `${percent}% more time`;

/** Formats a partner's overall score: `66.7%` for `66.667`; unchanged if it isn't a percentage. */
export function scoreWords(overallScore: string): string {
  const percent = /^\d{1,3}(?:\.\d+)?$/.test(overallScore) ? Number(overallScore) : 101;
  return percent <= 100 ? percentText(percent) : overallScore;
}

/** Seconds before each retry of an invitation after a temporary failure. */
export const retryDelays = [5, 30, 120, 600] as const;

type InvitationState = { status: InvitationStatus; hasLink: boolean };

/** Returns why an invitation can't be retried, checked or reset, or null. */
export const retryRefusal = ({ status, hasLink }: InvitationState): string | null =>
  status === "failed" || (!hasLink && status !== "waiting" && status !== "Completed")
    ? null
    : "Only failed invitations can be retried";

export const checkRefusal = ({ status }: Pick<InvitationState, "status">): string | null =>
  stationOf(status) >= 0 ? null : "The partner hasn't received this invitation yet";

export const resetRefusal = ({ status }: Pick<InvitationState, "status">): string | null =>
  stationOf(status) >= 0 ? null : "The partner hasn't received this invitation yet";

/** Returns the address if it is safe to link: http or https, and no script. */
export function linkable(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
