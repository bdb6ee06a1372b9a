import type { InvitationStatus, SittingStatus } from "@/db/enums";
import type { StatusReport } from "@/lib/partners/contract-schema";
import { stationOf, stations } from "./rules";

/** Scores that a partner reports, each absent or a text. */
export interface Scores {
  overallScore: string | null;
  rawScore: string | null;
  percentile: string | null;
  grade: string | null;
  rag: string | null;
  result: string | null;
  resultUrl: string | null;
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, " ");

/** Returns a report's status in any spelling, or null for an unknown one. */
export function reportedStatus(report: StatusReport): SittingStatus | null {
  if (report.overall_status && plain(report.overall_status) === "completed") return "Completed";
  const reported = report.result_details?.status ?? report.overall_status;
  if (!reported) return null;
  return stations.find((station) => plain(station) === plain(reported)) ?? null;
}

export function reportedScores({ result_details: details }: StatusReport): Scores {
  return {
    overallScore: details?.overall_score ?? null,
    rawScore: details?.raw_score ?? null,
    percentile: details?.percentile ?? null,
    grade: details?.grade ?? null,
    rag: details?.rag ?? null,
    result: details?.result ?? null,
    resultUrl: details?.result_url ?? null,
  };
}

const dayInMilliseconds = 86_400_000;

/** Returns when a report says that it was so, or null without a plausible time. */
export function reportedAt({ metadata }: StatusReport, now: Date): Date | null {
  const time = Date.parse(metadata?.timestamp ?? "");
  const isSensible = time >= 0 && time <= now.getTime() + dayInMilliseconds;
  return isSensible ? new Date(time) : null;
}

export interface Standing extends Scores {
  status: InvitationStatus;
  /** Time of the newest report, as reported. */
  reportedAt: Date | null;
  /** When the partner last reset the invitation. */
  resetAt: Date | null;
}

export interface Reported {
  status: SittingStatus;
  scores: Scores;
  at: Date | null;
}

/**
 * Returns what a report changes of an invitation, or null if it is outdated: from before the last
 * reset, of an earlier station, or older than the newest report of the same station. The clocks of
 * a partner's machines may differ, so a later station counts regardless of its time. Absent scores
 * stay unchanged.
 */
export function advance(
  present: Standing,
  reported: Reported,
): (Partial<Scores> & { status: SittingStatus; reportedAt: Date | null }) | null {
  const isBefore = (then: Date | null) =>
    reported.at !== null && then !== null && reported.at < then;
  const step = stationOf(reported.status) - stationOf(present.status);
  if (isBefore(present.resetAt) || step < 0) return null;
  if (step === 0 && isBefore(present.reportedAt)) return null;
  const scores = Object.fromEntries(
    Object.entries(reported.scores).filter(
      ([name, value]) => value !== null && value !== present[name as keyof Scores],
    ),
  ) as Partial<Scores>;
  if (step === 0 && Object.keys(scores).length === 0) return null;
  return { ...scores, status: reported.status, reportedAt: reported.at ?? present.reportedAt };
}
