import { publishProblems } from "./lifecycle";
import type { AssessmentContent, AssessmentDto, AssessmentListRow } from "./schema";

type Dated<Dto> = Omit<Dto, "createdAt" | "updatedAt" | "problems"> & {
  createdAt: Date;
  updatedAt: Date;
};

export const toAssessmentRow = (row: Dated<AssessmentListRow>): AssessmentListRow => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export const toAssessment = (
  row: Dated<AssessmentDto> & { draft: AssessmentContent },
): AssessmentDto => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  problems: publishProblems(row.draft),
});
