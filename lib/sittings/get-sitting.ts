import { and, desc, eq, isNull } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import {
  assessmentVersions,
  basicCredentials,
  events,
  links,
  sittingAnswers,
  sittings,
} from "@/db/schema";
import type { AssessmentContent } from "@/lib/assessments/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { notFound } from "@/lib/errors";
import { selectNewestEvents } from "@/lib/events/select-events";
import { limitSeconds, pointsOf } from "./rules";
import type { SittingAnswer, SittingDetail } from "./schema";
import { selectSittings, sittingRowColumns, toSittingRow } from "./select-sittings";

const detailColumns = {
  ...sittingRowColumns,
  partnerUuid: sittings.partnerUuid,
  partnerAccountId: sittings.partnerAccountId,
  interviewUuid: sittings.interviewUuid,
  interviewId: sittings.interviewId,
  internalReference: sittings.internalReference,
  customId: sittings.customId,
  authorEmail: sittings.authorEmail,
  handbackUrl: sittings.handbackUrl,
  sendInvite: sittings.sendInvite,
  additionalTime: sittings.additionalTime,
  deadlineAt: sittings.deadlineAt,
  acknowledgedAt: sittings.acknowledgedAt,
  callbackUrl: basicCredentials.callbackUrl,
  content: assessmentVersions.content,
};

/** Returns one sitting with its answers, times, scores and history. Throws `not_found`. */
export async function getSittingOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<SittingDetail> {
  requirePermission(actor, "assessments.read");
  const { accountId } = actor;
  const [found] = await selectSittings(at, detailColumns).where(
    and(eq(sittings.accountId, accountId), eq(sittings.id, id)),
  );
  if (!found) throw notFound("Sitting");
  const { content, callbackUrl, deadlineAt, acknowledgedAt, ...row } = found;
  const { firstName: _first, lastName: _last, ...shown } = row;
  const isOver = row.finishedAt !== null;
  return {
    ...shown,
    ...toSittingRow(row),
    ...{ baseSeconds: content.baseSeconds, passPercent: content.passPercent },
    limitSeconds: limitSeconds(content.baseSeconds, row.additionalTime),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    callsBack: callbackUrl !== null,
    link:
      !isOver && actor.permissions.has("assessments.write")
        ? await linkOf(at, accountId, id)
        : null,
    answers: isOver ? await answersOf(at, accountId, row, content) : [],
    events: await selectNewestEvents(at, accountId, eq(events.sittingId, id)),
  };
}

async function linkOf(at: Queryable, accountId: number, sittingId: number) {
  const [link] = await at
    .select({ id: links.id })
    .from(links)
    .where(
      and(eq(links.accountId, accountId), eq(links.sittingId, sittingId), isNull(links.closedAt)),
    )
    .orderBy(desc(links.createdAt))
    .limit(1);
  return link ? linkUrl("assessment", link.id) : null;
}

async function answersOf(
  at: Queryable,
  accountId: number,
  { id: sittingId, attempt }: { id: number; attempt: number },
  { sections }: AssessmentContent,
): Promise<SittingAnswer[]> {
  const rows = await at
    .select()
    .from(sittingAnswers)
    .where(
      and(
        eq(sittingAnswers.accountId, accountId),
        eq(sittingAnswers.sittingId, sittingId),
        eq(sittingAnswers.attempt, attempt),
      ),
    );
  const given = new Map(rows.map((row) => [row.questionId, row]));
  return sections
    .flatMap(({ title, questions }) => questions.map((question) => ({ section: title, question })))
    .map(({ section, question }, index) => {
      const answer = given.get(question.id);
      const value = answer?.value ?? null;
      const ruled = pointsOf(question, value);
      return {
        ...{ number: index + 1, section, question, value },
        points: ruled ?? answer?.points ?? null,
        isByHand: ruled === null,
        savedAt: answer?.savedAt.toISOString() ?? null,
      };
    });
}
