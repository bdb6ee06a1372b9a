import { foreignKey, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { type AssessmentContent, assessments } from "./assessments";
import { createdAt, identity, jsonb } from "./columns";

/** A published version of an assessment. A sitting keeps its version. */
export const assessmentVersions = pgTable(
  "assessment_versions",
  {
    id: identity(),
    accountId: integer().notNull(),
    assessmentId: integer().notNull(),
    number: integer().notNull(),
    content: jsonb().$type<AssessmentContent>().notNull(),
    publishedBy: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("assessment_versions_account_id_key").on(table.accountId, table.id),
    unique("assessment_versions_number_key").on(table.accountId, table.assessmentId, table.number),
    foreignKey({
      name: "assessment_versions_assessment_fkey",
      columns: [table.accountId, table.assessmentId],
      foreignColumns: [assessments.accountId, assessments.id],
    }).onDelete("cascade"),
  ],
);
