import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assessments, assessmentVersions, sittings } from "@/db/schema";

/** Selections from one table omit its name from columns, so subqueries name it explicitly. */
const newest = sql`
  select newest.number, newest.content from ${assessmentVersions} as newest
  where newest.account_id = assessments.account_id and newest.assessment_id = assessments.id
  order by newest.number desc limit 1`;

const listColumns = {
  id: assessments.id,
  externalId: assessments.externalId,
  customId: assessments.customId,
  name: assessments.name,
  status: assessments.status,
  version: sql<number | null>`(select number from (${newest}) as served)`,
  questionCount: sql<number>`coalesce((
    select sum(jsonb_array_length(section -> 'questions'))
    from jsonb_array_elements(assessments.draft -> 'sections') as section), 0)::int`,
  sittingCount: sql<number>`(
    select count(*)::int from ${sittings} as sat
    where sat.account_id = assessments.account_id and sat.assessment_id = assessments.id)`,
  createdAt: assessments.createdAt,
  updatedAt: assessments.updatedAt,
};

/** Selects assessments for a list; add condition, order and limit. */
export const selectAssessmentRows = (at: Queryable) => at.select(listColumns).from(assessments);

/** Selects one assessment with its draft, and whether that is published. */
export const selectAssessment = (at: Queryable, accountId: number, id: number) =>
  at
    .select({
      ...listColumns,
      revision: assessments.revision,
      draft: assessments.draft,
      isPublished: sql<boolean>`assessments.status = 'published' and coalesce(
        (select content = assessments.draft from (${newest}) as served), false)`,
    })
    .from(assessments)
    .where(and(eq(assessments.accountId, accountId), eq(assessments.id, id)));
