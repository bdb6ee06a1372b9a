import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { assessmentStatusEnum, editable, identity, jsonb } from "./columns";

/** A question as its author wrote it. Correct options and points stay on the server. */
export interface AssessmentQuestion {
  id: string;
  type: "single" | "multiple" | "number" | "text";
  prompt: string;
  points: number;
  /** For choice questions. */
  options: { id: string; text: string; correct: boolean }[];
  /** For number questions: correct within the tolerance. */
  answer: number | null;
  tolerance: number;
}

/** The content of an assessment that a sitting keeps. */
export interface AssessmentContent {
  instructions: string;
  baseSeconds: number;
  presentation: "one" | "all";
  loginRequired: boolean;
  passPercent: number;
  sections: { id: string; title: string; questions: AssessmentQuestion[] }[];
}

/** The account's own assessment: its draft, and the published version. */
export const assessments = pgTable(
  "assessments",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** `assessment.id` of the contract. */
    externalId: text().notNull(),
    customId: text(),
    name: text().notNull(),
    status: assessmentStatusEnum().notNull().default("draft"),
    draft: jsonb().$type<AssessmentContent>().notNull(),
    ...editable(),
  },
  (table) => [
    unique("assessments_account_id_key").on(table.accountId, table.id),
    unique("assessments_external_id_key").on(table.accountId, table.externalId),
    index("assessments_name_idx").on(table.accountId, table.name, table.id),
  ],
);
