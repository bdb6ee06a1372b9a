import { z } from "zod";
import type { SessionStatus } from "@/db/enums";
import { timestampOf } from "./contract-serialize";

const text = () => z.string();
const score = () => z.string().optional();

/** How a session stands, as callbacks tell it and polling answers. All values are strings. */
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
    metadata: z.object({ timestamp: text().describe("When the session came to this status") }),
  })
  .meta({ id: "AssessmentStatus" });
export type StatusDocument = z.output<typeof StatusDocument>;

/** A session as its document needs it. */
export interface ReportedSession {
  publicId: string;
  partnerUuid: string;
  partnerAccountId: string | null;
  interviewUuid: string;
  externalId: string;
  customId: string | null;
  status: SessionStatus;
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

/** The document of a session; scores are told once it is completed, absent ones left out. */
export function statusDocument(session: ReportedSession, resultUrl: string): StatusDocument {
  const isCompleted = session.status === "Completed";
  return {
    partner: { uuid: session.partnerUuid, account_id: session.partnerAccountId ?? "" },
    result_details: {
      status: session.status.toLowerCase() as Lowercase<SessionStatus>,
      ...(isCompleted && { ...scoresOf(session), result_url: resultUrl }),
    },
    interview: { id: session.publicId, uuid: session.interviewUuid },
    assessment: { id: session.externalId, custom_id: session.customId ?? "" },
    overall_status: isCompleted ? "Completed" : "In Progress",
    metadata: { timestamp: timestampOf(reachedAt(session)) },
  };
}

function scoresOf(session: ReportedSession): Record<string, string> {
  const scores = {
    overall_score: session.percent,
    raw_score: session.rawScore,
    percentile: session.percentile,
    grade: session.grade,
    rag: session.rag,
    result: session.result,
  };
  return Object.fromEntries(
    Object.entries(scores).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );
}

/**
 * When the session came to its status, so that callback and polling say the same. Nothing but the
 * next status changes a session that is in progress.
 */
function reachedAt({ status, ...session }: ReportedSession): Date {
  const reached = {
    Initiated: null,
    Started: session.startedAt,
    "In Progress": null,
    Finished: session.finishedAt,
    Completed: session.completedAt,
  }[status];
  return reached ?? session.updatedAt;
}
