import { and, count, desc, eq, inArray, like, or, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessments, assessmentVersions, sittings } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import type {
  AssessmentDto,
  AssessmentListQuery,
  AssessmentListRow,
  AssessmentVersionRow,
} from "./schema";
import { selectAssessment, selectAssessmentRows } from "./select-assessments";
import { toAssessment, toAssessmentRow } from "./serialize";

/** Lists the account's assessments without their content, page by page. */
export async function listAssessments(
  actor: Actor,
  query: AssessmentListQuery,
): Promise<Page<AssessmentListRow>> {
  requirePermission(actor, "assessments.read");
  const byName = query.sort.endsWith("name");
  const { orderBy, after } = keyset({
    column: byName ? assessments.name : assessments.updatedAt,
    id: assessments.id,
    type: byName ? "text" : "timestamptz",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  const rows = await selectAssessmentRows(database())
    .where(
      and(
        eq(assessments.accountId, actor.accountId),
        query.status && inArray(assessments.status, query.status),
        query.search ? isNamed(containing(query.search)) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, ({ name, updatedAt, id }) => [
    byName ? name : updatedAt.toISOString(),
    id,
  ]).map(toAssessmentRow);
}

const isNamed = (pattern: string) =>
  or(
    like(folded(assessments.name), pattern),
    like(folded(assessments.externalId), pattern),
    like(folded(assessments.customId), pattern),
  );

/** Returns one of the account's assessments with its draft. Throws `not_found`. */
export async function getAssessmentOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<AssessmentDto> {
  requirePermission(actor, "assessments.read");
  const [row] = await selectAssessment(at, actor.accountId, id);
  if (!row) throw notFound("Assessment");
  return toAssessment(row);
}

const maxVersions = 200;

const questionsIn = sql`
  jsonb_array_elements(${assessmentVersions.content} -> 'sections') as section,
  jsonb_array_elements(section -> 'questions') as question`;

/** Lists the versions of an assessment with their sittings, newest first. Throws `not_found`. */
export async function listAssessmentVersions(
  actor: Actor,
  id: number,
): Promise<AssessmentVersionRow[]> {
  await getAssessmentOrThrow(actor, id);
  const { accountId } = actor;
  const rows = await database()
    .select({
      number: assessmentVersions.number,
      publishedBy: assessmentVersions.publishedBy,
      createdAt: assessmentVersions.createdAt,
      questionCount: sql<number>`(select count(*)::int from ${questionsIn})`,
      maxPoints: sql<number>`(
        select coalesce(sum((question ->> 'points')::numeric), 0)::float8 from ${questionsIn})`,
      sittingCount: count(sittings.id),
    })
    .from(assessmentVersions)
    .leftJoin(
      sittings,
      and(
        eq(sittings.accountId, accountId),
        eq(sittings.assessmentId, id),
        eq(sittings.versionId, assessmentVersions.id),
      ),
    )
    .where(
      and(eq(assessmentVersions.accountId, accountId), eq(assessmentVersions.assessmentId, id)),
    )
    .groupBy(assessmentVersions.id)
    .orderBy(desc(assessmentVersions.number))
    .limit(maxVersions);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
