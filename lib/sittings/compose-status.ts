import { z } from "zod";
import type { SittingStatus } from "@/db/enums";

/** Formats an instant to the second, as the contract writes it: `2026-10-20T08:45:15Z`. */
export const timestampOf = (instant: Date): string => instant.toISOString().replace(/\.\d+Z$/, "Z");

const text = () => z.string();
const score = () => z.string().optional();

/** Status of a sitting in callbacks and responses. All values are strings. */
export const StatusDocument = z
  .object({
    partner: z.object({ uuid: text(), account_id: text() }),
    result_details: z.object({
      status: z.enum(["initiated", "started", "in progress", "finished", "completed"]),
      overall_score: score().describe("Percent"),
      raw_score: score().describe("Points"),
      percentile: score(),
      grade: score(),
      rag: score(),
      result: score(),
      result_url: score().describe("Where the account's members see the result"),
    }),
    interview: z.object({ id: text(), uuid: text() }),
    assessment: z.object({ id: text(), custom_id: text() }),
    overall_status: z.enum(["Completed", "In Progress"]),
    metadata: z.object({ timestamp: text().describe("When the sitting reached this status") }),
  })
  .meta({ id: "AssessmentStatus" });
export type StatusDocument = z.output<typeof StatusDocument>;

/** A sitting with what its status document needs. */
export interface ReportedSitting {
  publicId: string;
  partnerUuid: string;
  partnerAccountId: string | null;
  interviewUuid: string;
  externalId: string;
  customId: string | null;
  status: SittingStatus;
  startedAt: Date | null;
  finishedAt: Date | null;
  completedAt: Date | null;
  updatedAt: Date;
  percent: number | null;
  rawScore: number | null;
  percentile: number | null;
  grade: string | null;
  rag: string | null;
  result: string | null;
}

/** Builds the status document of a sitting; it has scores once completed, without absent ones. */
export function statusDocument(sitting: ReportedSitting, resultUrl: string): StatusDocument {
  const isCompleted = sitting.status === "Completed";
  return {
    partner: { uuid: sitting.partnerUuid, account_id: sitting.partnerAccountId ?? "" },
    result_details: {
      status: sitting.status.toLowerCase() as Lowercase<SittingStatus>,
      ...(isCompleted && { ...scoresOf(sitting), result_url: resultUrl }),
    },
    interview: { id: sitting.publicId, uuid: sitting.interviewUuid },
    assessment: { id: sitting.externalId, custom_id: sitting.customId ?? "" },
    overall_status: isCompleted ? "Completed" : "In Progress",
    metadata: { timestamp: timestampOf(reachedAt(sitting)) },
  };
}

function scoresOf(sitting: ReportedSitting): Record<string, string> {
  const scores = {
    overall_score: sitting.percent,
    raw_score: sitting.rawScore,
    percentile: sitting.percentile,
    grade: sitting.grade,
    rag: sitting.rag,
    result: sitting.result,
  };
  return Object.fromEntries(
    Object.entries(scores).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );
}

/**
 * Returns when the sitting reached its status, the same in callbacks and responses. A sitting in
 * progress changes only with its next status.
 */
function reachedAt({ status, ...sitting }: ReportedSitting): Date {
  const reached = {
    Initiated: null,
    Started: sitting.startedAt,
    "In Progress": null,
    Finished: sitting.finishedAt,
    Completed: sitting.completedAt,
  }[status];
  return reached ?? sitting.updatedAt;
}
