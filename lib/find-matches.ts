import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, jobs } from "@/db/schema";
import { containsByIndex } from "./search";

/** More than these are too many to look for their records one by one. */
const most = { candidates: 2500, jobs: 500 };

const findMatches = async (
  table: typeof candidates | typeof jobs,
  limit: number,
  accountId: number,
  search: string,
): Promise<number[] | null> => {
  const found = await database()
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.accountId, accountId), containsByIndex(table.search, search)))
    .limit(limit + 1);
  return found.length > limit ? null : found.map(({ id }) => id);
};

/** Returns the IDs of the account's candidates that match a search, or null if they are many. */
export const findMatchingPeople = (accountId: number, search: string): Promise<number[] | null> =>
  findMatches(candidates, most.candidates, accountId, search);

/** Returns the IDs of the account's jobs that match a search, or null if they are many. */
export const findMatchingJobs = (accountId: number, search: string): Promise<number[] | null> =>
  findMatches(jobs, most.jobs, accountId, search);
