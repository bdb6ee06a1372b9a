import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import * as tables from "@/db/schema";
import { openSitting } from "@/lib/sittings/open-sitting";
import type { AnswerValue } from "@/lib/sittings/rules";
import { createAssessment, createBasicCredential, createSitting } from "./assessment-factories";
import { createAccount, createMember, memberActor } from "./factories";

let createdBy: number;
export let accountId: number;

/** Creates an account for the sittings of a test file. */
export async function createOwnAccount(): Promise<void> {
  accountId = (await createAccount()).id;
  createdBy = (await createMember({ accountId, role: "owner" })).userId;
}

/** Returns the owner of that account. */
export const owner = () => memberActor(accountId, createdBy, "owner");

export const noLogin = { username: "", password: "" };

/** Creates a sitting of an assessment of its own, with a callback address if requested. */
export async function invited(
  content: Partial<tables.AssessmentContent> = {},
  given: { additionalTime?: number; calledBack?: boolean } = {},
) {
  const { calledBack, ...overrides } = given;
  const assessment = await createAssessment({ accountId, content });
  const credential = calledBack
    ? await createBasicCredential({
        accountId,
        createdBy,
        callbackUrl: "https://inviter.example/cb",
      })
    : null;
  const sitting = await createSitting({
    accountId,
    assessmentId: assessment.id,
    versionId: assessment.versionId ?? 0,
    basicCredentialId: credential?.id ?? null,
    ...overrides,
  });
  return { ...sitting, visit: { linkId: sitting.linkId } };
}

export async function begun(...args: Parameters<typeof invited>) {
  const sitting = await invited(...args);
  const { kind } = await openSitting(sitting.visit, noLogin);
  if (kind !== "open") throw new Error(`not opened: ${kind}`);
  return sitting;
}

export async function sittingOf(id: number) {
  const { sittings: assessmentSessions } = tables;
  const [row] = await database()
    .select()
    .from(assessmentSessions)
    .where(eq(assessmentSessions.id, id));
  if (!row) throw new Error(`no sitting ${id}`);
  return row;
}

export const answersOf = (id: number) =>
  database()
    .select({
      id: tables.sittingAnswers.questionId,
      value: tables.sittingAnswers.value,
      points: tables.sittingAnswers.points,
    })
    .from(tables.sittingAnswers)
    .where(eq(tables.sittingAnswers.sittingId, id))
    .orderBy(asc(tables.sittingAnswers.questionId));

export async function eventTypes(id: number) {
  const rows = await database()
    .select({ type: tables.events.type })
    .from(tables.events)
    .where(and(eq(tables.events.accountId, accountId), eq(tables.events.sittingId, id)))
    .orderBy(asc(tables.events.id));
  return rows.map(({ type }) => type);
}

export async function reported(id: number) {
  const rows = await database()
    .select({ eventType: tables.deliveries.eventType })
    .from(tables.deliveries)
    .where(eq(tables.deliveries.sittingId, id))
    .orderBy(asc(tables.deliveries.id));
  return rows.map(({ eventType }) => eventType);
}

export const deadlineIn = (id: number, seconds: number) =>
  database()
    .update(tables.sittings)
    .set({ deadlineAt: new Date(Date.now() + seconds * 1000) })
    .where(eq(tables.sittings.id, id));

export const given = (answers: Record<string, AnswerValue>) => new Map(Object.entries(answers));
export const right = { q1: "b", q2: ["b", "a"], q3: 2.505 };
