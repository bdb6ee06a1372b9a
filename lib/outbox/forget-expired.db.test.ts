import { eq, sql } from "drizzle-orm";
import { type JobHelpers, parseCrontab } from "graphile-worker";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { oauthTokens } from "@/db/schema";
import { createAccount, createMember, createOAuthClient } from "@/lib/testing/factories";
import { workerGroups } from "@/lib/worker/tasks";
import { forgetTokensTask } from "./forget-expired";

afterAll(closeDatabase);

const group = workerGroups.find(({ tasks }) => forgetTokensTask in tasks);

test("deletes only expired access tokens, every hour", async () => {
  const { id: accountId } = await createAccount();
  const { userId: createdBy } = await createMember({ accountId, role: "owner" });
  const { id: oauthClientId } = await createOAuthClient({ accountId, createdBy });
  const token = (tokenHash: string, ends: string) => ({
    ...{
      tokenHash: `${accountId} ${tokenHash}`,
      accountId,
      oauthClientId,
      scopes: ["eligibility"],
    },
    expiresAt: sql`now() + ${ends}::interval`,
  });
  await database()
    .insert(oauthTokens)
    .values([token("over", "-1 second"), token("living", "1 minute")]);
  await group?.tasks[forgetTokensTask]?.(null, {} as JobHelpers);
  const left = await database()
    .select({ tokenHash: oauthTokens.tokenHash })
    .from(oauthTokens)
    .where(eq(oauthTokens.accountId, accountId));
  expect(left).toEqual([{ tokenHash: `${accountId} living` }]);
  const schedule = parseCrontab(group?.schedule ?? "").find(
    ({ task }) => task === forgetTokensTask,
  );
  for (let hour = 0; hour < 24; hour += 1) {
    expect(schedule?.match({ min: 32, hour, date: 1, month: 1, dow: 4 }), `${hour}`).toBe(true);
  }
});
