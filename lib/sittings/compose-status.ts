import { z } from "zod";
import type { SittingStatus } from "@/db/enums";

/** `2026-10-20T08:45:15Z`: to the second, as the contract writes instants. */
export const timestampOf = (instant: Date): string => instant.toISOString().replace(/\.\d+Z$/, "Z");

const text = () => z.string();
const score = () => z.string().optional();

/** How a sitting stands, as callbacks tell it and polling answers. All values are strings. */
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
      result_url: score().describe("Where the account's people see the result"),
    }),
    interview: z.object({ id: text(), uuid: text() }),
    assessment: z.object({ id: text(), custom_id: text() }),
    overall_status: z.enum(["Completed", "In Progress"]),
    metadata: z.object({ timestamp: text().describe("When the sitting came to this status") }),
  })
  .meta({ id: "AssessmentStatus" });
export type StatusDocument = z.output<typeof StatusDocument>;

/** A sitting as its document needs it. */
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

/** The document of a sitting; scores are told once it is completed, absent ones left out. */
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
 * When the sitting came to its status, so that callback and polling say the same. Nothing but the
 * next status changes a sitting that is in progress.
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
