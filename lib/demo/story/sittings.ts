import type { AssessmentContent, AssessmentQuestion } from "@/db/schema";
import { maxPoints, questionsOf } from "@/lib/assessments/rules";
import { macOf } from "@/lib/auth/secrets";
import { fullName } from "@/lib/format/names";
import {
  type AnswerValue,
  gradeOf,
  limitSeconds,
  percentileOf,
  pointsOf,
  ragOf,
  resultOf,
} from "@/lib/sittings/rules";
import { instantAgo } from "./calendar";
import { chance, dice, pick, whole } from "./random";
import { byInviter, byMember } from "./tenants";
import type { AssessmentRows, By, CandidateRow, DemoBasic, Tenant } from "./types";

type SittingRow = AssessmentRows["sittings"][number];

export interface Scene {
  assessmentId: number;
  versionId: number;
  assessmentName: string;
  externalId: string;
  content: AssessmentContent;
  /** What people write, the best first. */
  texts: string[];
  people: CandidateRow[];
  firstId: number;
  linkIdOf(sittingId: number): string;
  inviter: Inviter;
  lives: readonly Life[];
}

/** Who invites, and where the candidates go afterwards. */
export interface Inviter {
  basic: DemoBasic;
  author: { name: string; email: string };
  handbackOf(interviewUuid: string): string;
}

/** What became of one invitation; `skill` is the share of questions that are answered right. */
export interface Life {
  daysAgo: number;
  additionalTime?: number;
  skill?: number;
  /** Nobody has read the text answers yet. */
  unmarked?: true;
}

export const launchPadLives: readonly Life[] = [
  { daysAgo: 1 },
  { daysAgo: 2, additionalTime: 25 },
  { daysAgo: 9 },
  { daysAgo: 3, skill: 0.8, unmarked: true },
  { daysAgo: 2, skill: 0.6, unmarked: true, additionalTime: 25 },
  { daysAgo: 40, skill: 0.9 },
  { daysAgo: 36, skill: 0.7 },
  { daysAgo: 31, skill: 0.35 },
  { daysAgo: 24, skill: 1 },
  { daysAgo: 20, skill: 0.6, additionalTime: 50 },
  { daysAgo: 13, skill: 0.75 },
  { daysAgo: 8, skill: 0.55 },
];

const noScores = {
  ...{ rawScore: null, maxScore: null, percent: null, percentile: null },
  ...{ grade: null, rag: null, result: null },
};

/** Who was invited to an assessment, and what came of it. */
export function tellSittings(rows: AssessmentRows, tenant: Tenant, today: Date, scene: Scene) {
  const { inviter, lives } = scene;
  const people = dice.helpers.arrayElements(scene.people, lives.length);
  for (const [index, life] of lives.entries()) {
    const candidate = people[index]!;
    const createdAt = instantAgo(today, life.daysAgo, tenant.staffHours);
    const sitting: SittingRow = {
      ...invitedRow(tenant, scene, scene.firstId + index, candidate),
      additionalTime: life.additionalTime ?? 0,
      ...{ createdAt, updatedAt: createdAt },
    };
    rows.sittings.push(sitting);
    rows.links.push({
      ...{ id: scene.linkIdOf(sitting.id), accountId: sitting.accountId, kind: "assessment" },
      ...{ offerId: null, recipientId: null, sittingId: sitting.id, createdAt, closedAt: null },
    });
    const { assessmentName } = scene;
    const { additionalTime } = sitting;
    const data = { assessmentName, additionalTime, mailed: false };
    happened(rows, sitting, byInviter(inviter.basic), createdAt, "assessment.invited", data);
    if (life.skill !== undefined) sit(rows, tenant, today, scene, sitting, candidate, life);
  }
}

function invitedRow(tenant: Tenant, scene: Scene, id: number, candidate: CandidateRow) {
  const { basic, author, handbackOf } = scene.inviter;
  const uuid = macOf("demo", `interview:${id}`).slice(0, 22);
  return {
    ...{ id, accountId: tenant.account.id, publicId: macOf("demo", `sitting:${id}`).slice(0, 22) },
    ...{ basicCredentialId: basic.id, partnerUuid: basic.partnerUuid },
    ...{
      partnerAccountId: basic.partnerAccountId,
      interviewUuid: uuid,
      interviewId: `${98_000 + id}`,
    },
    ...{
      internalReference: null,
      authorName: author.name,
      authorEmail: author.email,
    },
    ...{ customId: null, assessmentId: scene.assessmentId, versionId: scene.versionId },
    ...{ invitedFirstName: candidate.firstName, invitedLastName: candidate.lastName },
    ...{ invitedEmail: candidate.email, candidateId: candidate.id },
    ...{
      handbackUrl: handbackOf(uuid),
      sendInvite: false,
      status: "Initiated" as const,
      attempt: 1,
      startedAt: null,
    },
    ...{ deadlineAt: null, finishedAt: null, completedAt: null, acknowledgedAt: null },
    ...{ ...noScores, revision: 1 },
  };
}

function sit(
  rows: AssessmentRows,
  tenant: Tenant,
  today: Date,
  { content, texts }: Scene,
  sitting: SittingRow,
  candidate: CandidateRow,
  { daysAgo, skill = 0, unmarked }: Life,
) {
  const person = {
    kind: "candidate",
    name: fullName(candidate),
    credential: null,
    userId: null,
  } as const;
  const limit = limitSeconds(content.baseSeconds, sitting.additionalTime);
  const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);
  const startedAt = later(instantAgo(today, Math.max(daysAgo - 1, 1), tenant.candidateHours), 3600);
  const finishedAt = later(startedAt, Math.round(limit * (whole(55, 98) / 100)));
  const deadlineAt = later(startedAt, limit);
  happened(rows, sitting, person, startedAt, "assessment.started", { attempt: 1 });
  happened(rows, sitting, person, finishedAt, "assessment.finished", {
    attempt: 1,
    by: "candidate",
  });
  const points = answerAll(rows, sitting, content, {
    ...{ skill, unmarked, startedAt, finishedAt, texts },
  });
  const ended = { startedAt, deadlineAt, finishedAt, acknowledgedAt: finishedAt };
  Object.assign(sitting, { ...ended, status: "Finished", updatedAt: finishedAt, revision: 4 });
  if (points === null) return;
  const completedAt = later(finishedAt, whole(2, 20) * 600);
  const scores = scoresOf(rows, sitting, content, points);
  happened(rows, sitting, byMember(tenant.members[1]!), completedAt, "assessment.marked", {});
  happened(rows, sitting, bySystem, completedAt, "assessment.completed", { attempt: 1, ...scores });
  Object.assign(sitting, { ...scores, status: "Completed", completedAt, updatedAt: completedAt });
}

const bySystem: By = { kind: "system", name: "Proffer", credential: null, userId: null };

/** The sum of the points, or null where a text waits for somebody to mark it. */
function answerAll(
  rows: AssessmentRows,
  { accountId, id: sittingId, attempt }: SittingRow,
  content: AssessmentContent,
  given: {
    skill: number;
    unmarked: true | undefined;
    startedAt: Date;
    finishedAt: Date;
    texts: string[];
  },
): number | null {
  const { skill, unmarked, startedAt, finishedAt, texts } = given;
  let sum = 0;
  for (const question of questionsOf(content)) {
    const value = answerTo(question, chance(skill), texts);
    const byHand = unmarked ? null : Math.round(question.points * Math.min(1, skill + 0.1));
    const points = pointsOf(question, value) ?? byHand;
    sum += points ?? 0;
    const savedAt = dice.date.between({ from: startedAt, to: finishedAt });
    rows.answers.push({
      ...{ accountId, sittingId, attempt, questionId: question.id, value, savedAt, points },
    });
  }
  return unmarked ? null : sum;
}

function answerTo(
  { type, options, answer }: AssessmentQuestion,
  isRight: boolean,
  texts: string[],
): AnswerValue {
  const ids = (correct: boolean) =>
    options.filter((option) => option.correct === correct).map(({ id }) => id);
  if (type === "single") return pick(ids(isRight));
  if (type === "multiple") return isRight ? ids(true) : [pick(ids(false)), ...ids(true).slice(1)];
  if (type === "number") return isRight ? answer : whole(2, 40) + 0.5;
  return isRight ? texts[0]! : pick(texts);
}

function scoresOf(
  rows: AssessmentRows,
  { assessmentId }: SittingRow,
  content: AssessmentContent,
  rawScore: number,
) {
  const maxScore = maxPoints(content);
  const percent = Math.round((rawScore / maxScore) * 100_000) / 1000;
  const others = rows.sittings.filter(
    (each) => each.assessmentId === assessmentId && each.percent !== null,
  );
  const notBetter = others.filter((each) => (each.percent ?? 0) <= percent).length;
  return {
    ...{ rawScore, maxScore, percent },
    percentile: percentileOf(notBetter + 1, others.length + 1),
    grade: gradeOf(percent),
    rag: ragOf(percent, content.passPercent),
    result: resultOf(percent, content.passPercent),
  };
}

function happened(
  rows: AssessmentRows,
  { accountId, candidateId, id: sittingId }: SittingRow,
  by: By,
  createdAt: Date,
  type: string,
  data: Record<string, unknown>,
) {
  rows.events.push({
    ...{ accountId, type, candidateId, offerId: null, eligibilityId: null, sittingId, data },
    ...{ actorKind: by.kind, actorName: by.name, createdAt },
  });
}
