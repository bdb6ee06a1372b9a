import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type MockAssessment, type MockStatus, statuses } from "./faults";

const Partner = z.looseObject({ uuid: z.string(), account_id: z.string().optional() });
const Candidate = z.looseObject({
  candidate_id: z.string(),
  handback_url: z.string().optional(),
  email: z.string().optional(),
});

/** The parts of an invitation, and of a reset, that the mock uses. */
export const Invite = z.looseObject({
  partner: Partner,
  candidate: Candidate,
  assessment: z.looseObject({ id: z.string(), custom_id: z.string().optional() }),
  interview: z.looseObject({ uuid: z.string() }),
});
export type Invite = z.output<typeof Invite>;

export const Update = z.looseObject({ partner: Partner, candidate: Candidate });
export const Question = z.looseObject({ partner_interview_id: z.string() });

export interface MockSession {
  id: string;
  token: string;
  attempt: number;
  assessment: MockAssessment;
  status: MockStatus;
  /** When each status was reached, in milliseconds. */
  reached: Partial<Record<MockStatus, number>>;
  invite: Invite;
}

export const newSession = (invite: Invite, assessment: MockAssessment): MockSession => ({
  id: `mock-${randomUUID()}`,
  token: randomUUID(),
  attempt: 1,
  assessment,
  status: "Initiated",
  reached: { Initiated: Date.now() },
  invite,
});

/** Resets a session: the same interview with a new address and no status. */
export function resetSession(session: MockSession): void {
  session.token = randomUUID();
  session.attempt += 1;
  session.status = "Initiated";
  session.reached = { Initiated: Date.now() };
}

const timestampOf = (milliseconds: number) =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");

const scores = {
  overall_score: "80",
  raw_score: "8",
  percentile: "90",
  grade: "B",
  rag: "Green",
  result: "Pass",
};

/** Returns the access details that the mock gives an inviter. */
export const invitationOf = (session: MockSession, origin: string) => ({
  partner: session.invite.partner,
  interview: {
    uuid: session.invite.interview.uuid,
    id: session.id,
    url: `${origin}/sit/${session.token}`,
    username: "candidate",
    password: "letmein",
    web_token: session.token,
  },
  candidate: { candidate_id: session.invite.candidate.candidate_id },
  assessment: { id: session.assessment },
});

/** Builds the status document of a session, at its current or an earlier status. */
export function documentOf(session: MockSession, origin: string, status = session.status) {
  const isCompleted = status === statuses[4];
  return {
    partner: {
      uuid: session.invite.partner.uuid,
      account_id: session.invite.partner.account_id ?? "",
    },
    result_details: {
      status: status.toLowerCase(),
      ...(isCompleted && { ...scores, result_url: `${origin}/result/${session.id}` }),
    },
    interview: { id: session.id, uuid: session.invite.interview.uuid },
    assessment: { id: session.assessment, custom_id: session.invite.assessment.custom_id ?? "" },
    overall_status: isCompleted ? "Completed" : "In Progress",
    metadata: { timestamp: timestampOf(session.reached[status] ?? Date.now()) },
  };
}
