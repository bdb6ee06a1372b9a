import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { isMockAssessment, mockAssessments } from "./faults";
import type { Answer, Call, MockPartner } from "./mock-partner";
import {
  documentOf,
  Invite,
  invitationOf,
  newSession,
  Question,
  resetSession,
  Update,
} from "./sessions";

const json = (status: number, value: unknown): Answer => ({ status, text: JSON.stringify(value) });

const html = (status: number): Answer => ({
  status,
  headers: { "Content-Type": "text/html" },
  text: "<h1>Something</h1>",
});

/** Answers a call of the contract, or fails at it on demand. */
export async function answerCall(mock: MockPartner, call: Call): Promise<Answer> {
  const refuse = (status: number, error: string) =>
    call.fault === "html-errors" ? html(status) : json(status, { error });
  const pair = Buffer.from(`${mock.username}:${mock.password}`).toString("base64");
  if (call.authorization !== `Basic ${pair}` && call.fault !== "open-door") {
    return refuse(401, "Wrong user or password");
  }
  const given = <Body>(
    schema: z.ZodType<Body>,
    answer: (body: Body) => Answer | Promise<Answer>,
  ) => {
    const parsed = schema.safeParse(call.body);
    if (parsed.success) return answer(parsed.data);
    const path = parsed.error.issues[0]?.path.join(".") || "The body";
    return refuse(400, `${path} is missing or wrong`);
  };
  switch (`${call.method} ${call.path}`) {
    case "GET list_assessments":
      return list(mock, call, refuse);
    case "GET assessment_status":
      return status(mock, call.query.get("partner_interview_id"), call.fault, refuse);
    case "POST assessment_status":
      return given(Question, ({ partner_interview_id: id }) =>
        status(mock, id, call.fault, refuse),
      );
    case "POST invite_candidate":
      return given(Invite, (body) => invite(mock, body, refuse));
    case "POST reset_candidate":
      return given(Invite, (body) => reset(mock, body, refuse));
    case "PUT update_candidate":
      return given(Update, (body) => update(mock, body, refuse));
    default:
      return refuse(404, "No such call");
  }
}

type Refuse = (status: number, error: string) => Answer;

function list(mock: MockPartner, { query, fault }: Call, refuse: Refuse): Answer {
  const uuid = query.get("partner_uuid");
  if (uuid && uuid !== mock.partnerUuid) return refuse(403, "Not this partner");
  const partner = {
    uuid: fault === "other-uuid" ? "somebody-else" : mock.partnerUuid,
    account_id: mock.accountId,
  };
  if (fault === "no-list") return json(200, { partner });
  const assessments = Object.entries(mockAssessments).map(([id, name]) => ({ id, name }));
  return json(200, { partner, assessments });
}

function status(
  mock: MockPartner,
  id: string | null,
  fault: Call["fault"],
  refuse: Refuse,
): Answer {
  const session = [...mock.sessions.values()].find((each) => each.id === id);
  if (session) return json(200, documentOf(session, mock.origin));
  return fault === "knows-everybody" ? json(200, {}) : refuse(404, "Interview not found");
}

function update(mock: MockPartner, given: z.output<typeof Update>, refuse: Refuse): Answer {
  const { partner, candidate } = given;
  if (partner.uuid !== mock.partnerUuid) return refuse(403, "Not this partner");
  const known = [...mock.sessions.values()].filter(
    ({ invite }) => invite.candidate.candidate_id === candidate.candidate_id,
  );
  if (known.length === 0) return refuse(404, "Candidate not found");
  for (const { invite } of known) Object.assign(invite.candidate, candidate);
  return json(200, given);
}

async function invite(mock: MockPartner, given: Invite, refuse: Refuse): Promise<Answer> {
  const { uuid } = given.interview;
  const { id } = given.assessment;
  if (given.partner.uuid !== mock.partnerUuid) return refuse(403, "Not this partner");
  if (!isMockAssessment(id)) return refuse(404, "Assessment not found");
  const known = mock.sessions.get(uuid);
  if (known && known.assessment !== id)
    return refuse(409, "The interview is of another assessment");
  const fault = mock.fixed ? null : await faultOf(mock, id, uuid, refuse);
  if (fault) return fault;
  const session = known ?? newSession(given, id);
  const answer = invitationOf(session, mock.origin);
  if (id === "wrong-uuid" && !mock.fixed) {
    return json(200, { ...answer, interview: { ...answer.interview, uuid: "another-interview" } });
  }
  if (id === "no-url" && !mock.fixed) {
    const { url: _, ...interview } = answer.interview;
    return json(200, { ...answer, interview });
  }
  if (!known) {
    mock.sessions.set(uuid, session);
    mock.run(session);
  }
  return json(200, answer);
}

/** Simulates a fault before the mock reads an invitation. */
async function faultOf(
  mock: MockPartner,
  id: string,
  uuid: string,
  refuse: Refuse,
): Promise<Answer | null> {
  if (id === "slow") await pause(mock.slowMs);
  if (id === "error-500") return refuse(500, "Out of order");
  if (id === "error-once" && !mock.failedOnce.has(uuid)) {
    mock.failedOnce.add(uuid);
    return refuse(500, "Out of order, once");
  }
  if (id === "not-json") return html(200);
  if (id === "odd-text") return refuse(400, `No\0, ${"never ".repeat(32)}no!😀`);
  if (id !== "redirect") return null;
  return { status: 302, headers: { Location: `${mock.origin}/elsewhere` }, text: "" };
}

function reset(mock: MockPartner, given: Invite, refuse: Refuse): Answer {
  const session = mock.sessions.get(given.interview.uuid);
  if (!session) return refuse(404, "Interview not found");
  resetSession(session);
  mock.run(session);
  const timestamp = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  return json(200, { ...invitationOf(session, mock.origin), metadata: { timestamp } });
}
