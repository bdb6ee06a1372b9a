import type { candidates } from "@/db/schema";
import type { CandidateDto } from "./schema";

export function toCandidate(row: typeof candidates.$inferSelect): CandidateDto {
  const {
    accountId: _account,
    search: _search,
    sortName: _sortName,
    erasedAt: _erasedAt,
    ...own
  } = row;
  const { createdAt, updatedAt, optedOutAt, ...fields } = own;
  return {
    ...fields,
    optedOutAt: optedOutAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
