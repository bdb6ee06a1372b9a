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
import { acme, castIn, nordwind, type Tenant } from "./accounts";
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

const launchPad = {
  ...{ name: "Hannah Cole", email: "hannah.cole@example.com" },
  handbackUrl: "https://launchpad.example.com/back",
};

/** The candidates who took each assessment. */
interface Scene {
  tenant: Tenant;
  inviting: { inviter: Actor; own: Actor };
  served: Awaited<ReturnType<typeof findServedAssessment>>;
  texts: string[];
  uuidOf: (course: Course) => string;
}

/** Writes sittings as they were handed in (own ones name who is called back once all is over), with the points that somebody gave to texts. */
async function insertSittings(tx: Transaction, scene: Scene, courses: readonly Course[]) {
  const { tenant, inviting, served, texts, uuidOf } = scene;
  const accountId = tenant.account.id;
  const recruiter = tenant.members[1]!;
  const rows = courses.map((course) => {
    const { candidate, isOwn, startedAt, deadlineAt, finishedAt, invitedAt } = course;
    const { basicCredentialId, partner } = isOwn ? inviting.own : inviting.inviter;
    const { name, email } = isOwn ? recruiter : launchPad;
    const interviewUuid = uuidOf(course);
    const id = course.sittingId;
    return {
      ...{ id, accountId, publicId: idOf(`sitting:${id}`), candidateId: candidate.id },
      ...{ assessmentId: served.id, versionId: served.versionId, interviewUuid },
      ...{ partnerUuid: partner?.uuid ?? "", basicCredentialId: isOwn ? null : basicCredentialId! },
      ...{ partnerAccountId: partner?.accountId ?? null, authorName: name, authorEmail: email },
      ...{ invitedFirstName: candidate.firstName, invitedLastName: candidate.lastName },
      ...{ invitedEmail: candidate.email, additionalTime: course.additionalTime },
      handbackUrl: isOwn ? handbackUrl(interviewUuid) : launchPad.handbackUrl,
      status: finishedAt ? ("Finished" as const) : ("Initiated" as const),
      ...{ startedAt, deadlineAt, finishedAt, acknowledgedAt: finishedAt },
      ...{ createdAt: invitedAt, updatedAt: finishedAt ?? invitedAt, revision: finishedAt ? 4 : 1 },
    };
  });
  await insertRows(tx, tables.sittings, rows);
  const links = courses.map(({ sittingId, invitedAt: createdAt }) => ({
    ...{ id: sittingLink(sittingId), accountId, kind: "assessment" as const, sittingId, createdAt },
  }));
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

function eventsOf({ tenant, inviting, served }: Scene, course: Course): PastEvent[] {
  const { sittingId, candidate, additionalTime, isOwn } = course;
  const { id: accountId } = tenant.account;
  const person = candidateActor({ linkId: sittingLink(sittingId) }, accountId, fullName(candidate));
  const [recruiter] = castIn(tenant).recruiters;
  const invited = { assessmentName: served.name, additionalTime, mailed: false };
  const attempt = 1;
  const steps: [string, Date | null, Actor, Record<string, unknown>][] = [
    ["invited", course.invitedAt, isOwn ? inviting.own : inviting.inviter, invited],
    ["started", course.startedAt, person, { attempt, ...visit() }],
    ["finished", course.finishedAt, person, { attempt, by: "candidate" }],
    ["marked", course.completedAt, recruiter, { attempt }],
  ];
  return steps.flatMap(([step, at, actor, data]) => {
    const event = { type: `assessment.${step}`, actor, data, sittingId, candidateId: candidate.id };
    return at ? [{ ...event, at, ...(step !== "started" && { audited: {} }) }] : [];
  });
}

/** Invites candidates and lets them sit; the use case scores what is marked. */
async function liveThrough(tx: Transaction, scene: Scene, courses: readonly Course[]) {
  await insertSittings(tx, scene, courses);
  const events = courses.flatMap((course) => eventsOf(scene, course));
  await recordPast(tx, events);
  const completed = courses.flatMap(({ sittingId: id, completedAt: at }) =>
    at ? [{ id, completedAt: at, updatedAt: at, times: { "assessment.completed": at } }] : [],
  );
  for (const { id } of completed) await completeIfMarked(tx, scene.tenant.account.id, id);
  await tx.execute(sql`
    update sittings set basic_credential_id = credential.id from basic_credentials credential
    where basic_credential_id is null and credential.partner_uuid = sittings.partner_uuid`);
  const rows = completed.map(({ times: _, ...row }) => row);
  await updateRows(tx, tables.sittings, rows);
  await backdate(tx, "sitting", completed);
}

/** Writes the assessments of both accounts, and invites candidates who sit them. */
export async function loadAssessments(
  tx: Transaction,
  today: Date,
  peopleOf: (tenant: Tenant) => readonly Candidate[],
): Promise<void> {
  for (const [tenant, externalId, name, status, content, texts] of assessments) {
    const { owner, inviter } = castIn(tenant);
    const { id } = await createAssessment(owner, { externalId, name, draft: content });
    if (status !== "draft") await publishAssessment(owner, id);
    if (status === "retired") await retireAssessment(owner, id);
    if (texts.length === 0) continue;
    const reachable = peopleOf(tenant).filter(({ email }) => email);
    const people = several(reachable, lives.length);
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
    update audit_entries set created_at = ${since}
    where subject_type in ('assessment', 'partner', 'basic_credential')`);
  await tx.execute(sql`
    update partners set created_at = ${since}, updated_at = ${since}, tested_at = ${since}`);
  await tx.execute(sql`
    update basic_credentials set created_at = ${since} where callback_url is not null`);
}
