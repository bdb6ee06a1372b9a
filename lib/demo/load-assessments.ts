import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import type { AssessmentContent, AssessmentQuestion } from "@/db/schema";
import * as tables from "@/db/schema";
import { createAssessment } from "@/lib/assessments/create-assessment";
import { publishAssessment } from "@/lib/assessments/publish-assessment";
import { retireAssessment } from "@/lib/assessments/retire-assessment";
import { questionsOf } from "@/lib/assessments/rules";
import type { Actor } from "@/lib/auth/actor";
import { candidateActor } from "@/lib/auth/link-visit";
import { fullName } from "@/lib/format/names";
import { handbackUrl } from "@/lib/invitations/sign-handback";
import { findServedAssessment } from "@/lib/inviters/find-served-assessment";
import { type AnswerValue, pointsOf } from "@/lib/sittings/rules";
import { completeIfMarked } from "@/lib/sittings/score-sitting";
import { acme, casts, nordwind, type Tenant } from "./accounts";
import {
  numericalReasoning,
  proofreading,
  situationalJudgement,
  zahlenverständnis,
} from "./assessment-contents";
import { backdate, type PastEvent, recordPast, updateRows } from "./backdate";
import { daysAfter } from "./calendar";
import { type Course, courseOf, later, lives } from "./courses";
import { firstSittingOf, idOf, sittingLink } from "./links";
import { inviteOurselves, noteReports } from "./load-invitations";
import type { Candidate } from "./people";
import { chance, pick, several, whole } from "./random";
import { visit } from "./visits";

type Status = "draft" | "published" | "retired";

const assessments: [Tenant, string, string, Status, AssessmentContent, texts: string[]][] = [
  [acme, "12346", "Situational judgement", "draft", situationalJudgement, []],
  [acme, "12340", "Proofreading, first edition", "retired", proofreading, []],
  [
    ...([acme, "12345", "Numerical reasoning sample", "published", numericalReasoning] as const),
    [
      "No. 10% of the lower amount is less, so it ends 1% below where it began.",
      "Nearly: 100 becomes 90, and 90 becomes 99.",
      "Yes, because minus ten and plus ten make zero.",
    ],
  ],
  [
    ...([nordwind, "ZAHLEN-1", "Zahlenverständnis", "published", zahlenverständnis] as const),
    ["Die Sonne steht tiefer und die Tage sind kürzer.", "Weil es kalt ist."],
  ],
];

function answerTo(question: AssessmentQuestion, isRight: boolean, texts: string[]): AnswerValue {
  const { type, options, answer } = question;
  const ids = (correct: boolean) =>
    options.filter((option) => option.correct === correct).map(({ id }) => id);
  if (type === "single") return pick(ids(isRight));
  if (type === "multiple") return isRight ? ids(true) : [pick(ids(false)), ...ids(true).slice(1)];
  if (type === "number") return isRight ? answer : whole(2, 40) + 0.5;
  return isRight ? texts[0]! : pick(texts);
}

/** Whom the courses are of, and of which assessment. */
interface Scene {
  tenant: Tenant;
  inviting: { inviter: Actor; own: Actor };
  served: Awaited<ReturnType<typeof findServedAssessment>>;
  texts: string[];
  uuidOf: (course: Course) => string;
}

/** Writes sittings as they were handed in, with the points that somebody gave to texts. */
async function insertSittings(tx: Transaction, scene: Scene, courses: readonly Course[]) {
  const { tenant, inviting, served, texts, uuidOf } = scene;
  const accountId = tenant.account.id;
  const recruiter = tenant.members[1];
  const rows = courses.map((course) => {
    const {
      sittingId: id,
      candidate,
      isOwn,
      startedAt,
      deadlineAt,
      finishedAt,
      invitedAt,
    } = course;
    const actor = isOwn ? inviting.own : inviting.inviter;
    const interviewUuid = uuidOf(course);
    const isLaunchPad = !isOwn && {
      authorName: "Hannah Cole",
      authorEmail: "hannah.cole@example.com",
    };
    return {
      ...{ id, accountId, publicId: idOf(`sitting:${id}`), candidateId: candidate.id },
      ...{ assessmentId: served.id, versionId: served.versionId, interviewUuid },
      ...{ basicCredentialId: actor.basicCredentialId ?? null },
      ...{
        partnerUuid: actor.partner?.uuid ?? "",
        partnerAccountId: actor.partner?.accountId ?? null,
      },
      ...(isLaunchPad || { authorName: recruiter.name, authorEmail: recruiter.email }),
      ...{ invitedFirstName: candidate.firstName, invitedLastName: candidate.lastName },
      ...{ invitedEmail: candidate.email, additionalTime: course.additionalTime },
      handbackUrl: isOwn ? handbackUrl(interviewUuid) : "https://launchpad.example.com/back",
      status: finishedAt ? ("Finished" as const) : ("Initiated" as const),
      ...{ startedAt, deadlineAt, finishedAt, acknowledgedAt: finishedAt },
      ...{ createdAt: invitedAt, updatedAt: finishedAt ?? invitedAt, revision: finishedAt ? 4 : 1 },
    };
  });
  await insertRows(tx, tables.sittings, rows);
  const links = courses.map(({ sittingId, invitedAt: createdAt }) => {
    return {
      id: sittingLink(sittingId),
      accountId,
      kind: "assessment" as const,
      sittingId,
      createdAt,
    };
  });
  await insertRows(tx, tables.links, links);
  const answers = courses.flatMap(({ sittingId, startedAt, finishedAt, completedAt, skill }) => {
    if (!startedAt || !finishedAt) return [];
    const questions = questionsOf(served.content);
    const pace = (finishedAt.getTime() - startedAt.getTime()) / (questions.length + 1);
    return questions.map((question, index) => {
      const value = answerTo(question, chance(skill), texts);
      const byHand = completedAt && Math.round(question.points * Math.min(1, skill + 0.1));
      const points = pointsOf(question, value) ?? byHand;
      const savedAt = later(startedAt, pace * (index + 1));
      return { accountId, sittingId, attempt: 1, questionId: question.id, value, savedAt, points };
    });
  });
  await insertRows(tx, tables.sittingAnswers, answers);
}

function eventsOf(scene: Scene, course: Course): PastEvent[] {
  const { tenant, inviting, served } = scene;
  const { sittingId, candidate, additionalTime, isOwn } = course;
  const person = candidateActor(
    { linkId: sittingLink(sittingId) },
    tenant.account.id,
    fullName(candidate),
  );
  const about = { sittingId, candidateId: candidate.id };
  const audited = {};
  const invited = { assessmentName: served.name, additionalTime, mailed: false };
  const attempt = 1;
  const steps = [
    {
      ...{ type: "assessment.invited", at: course.invitedAt, data: invited, audited },
      actor: isOwn ? inviting.own : inviting.inviter,
    },
    {
      type: "assessment.started",
      at: course.startedAt,
      data: { attempt, ...visit() },
      actor: person,
    },
    {
      ...{ type: "assessment.finished", at: course.finishedAt, data: { attempt, by: "candidate" } },
      ...{ actor: person, audited },
    },
    {
      ...{ type: "assessment.marked", at: course.completedAt, data: { attempt }, audited },
      actor: casts.get(tenant)!.recruiters[0],
    },
  ];
  return steps.flatMap(({ at, ...step }) => (at ? [{ ...about, ...step, at }] : []));
}

/** Invites candidates and lets them sit; the use case scores what is marked. */
async function liveThrough(
  tx: Transaction,
  scene: Scene,
  courses: readonly Course[],
): Promise<void> {
  const accountId = scene.tenant.account.id;
  await insertSittings(tx, scene, courses);
  await recordPast(
    tx,
    courses.flatMap((course) => eventsOf(scene, course)),
  );
  const completed = courses.flatMap(({ sittingId: id, completedAt }) =>
    completedAt ? [{ id, completedAt, updatedAt: completedAt }] : [],
  );
  for (const { id } of completed) await completeIfMarked(tx, accountId, id);
  await updateRows(tx, tables.sittings, completed);
  const past = completed.map(({ id, completedAt }) => {
    return { id, times: { "assessment.completed": completedAt } };
  });
  await backdate(tx, "sitting", past);
}

/** Writes the assessments of both accounts, and invites candidates who sit them. */
export async function loadAssessments(
  tx: Transaction,
  today: Date,
  peopleOf: (tenant: Tenant) => readonly Candidate[],
): Promise<void> {
  for (const [tenant, externalId, name, status, content, texts] of assessments) {
    const { owner, inviter } = casts.get(tenant)!;
    const { id } = await createAssessment(owner, { externalId, name, draft: content });
    if (status !== "draft") await publishAssessment(owner, id);
    if (status === "retired") await retireAssessment(owner, id);
    if (texts.length === 0) continue;
    const people = several(
      peopleOf(tenant).filter(({ email }) => email),
      lives.length,
    );
    const courses = lives.map((life, index) => ({
      ...courseOf(life, { tenant, baseSeconds: content.baseSeconds, today }),
      ...{ candidate: people[index]!, sittingId: firstSittingOf(tenant) + index },
    }));
    const served = await findServedAssessment(tx, tenant.account.id, externalId);
    const builtin = await inviteOurselves(tx, tenant, served, courses);
    const uuidOf = (course: Course) =>
      builtin.invitationOf(course)?.interviewUuid ?? idOf(`interview:${course.sittingId}`);
    const sat = courses.filter(({ hasFailed }) => !hasFailed);
    const inviting = { inviter, own: builtin.inviting };
    await liveThrough(tx, { tenant, inviting, served, texts, uuidOf }, sat);
    await noteReports(tx, builtin, sat);
  }
  const since = daysAfter(today, -120).toISOString();
  await tx.execute(sql`update assessments set created_at = ${since}, updated_at = ${since}`);
  await tx.execute(sql`update assessment_versions set created_at = ${since}`);
  await tx.execute(sql`
    update audit_entries set created_at = ${since} where subject_type in ('assessment', 'partner')`);
}
