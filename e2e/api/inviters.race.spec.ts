import { expect } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, outboxMessages, sittings } from "@/db/schema";
import { atOnce } from "../http";
import { invitation, test } from "./inviters";

test("200 concurrent identical invitations create one session and send one email", async ({
  tenant,
  inviter,
}) => {
  const body = invitation(inviter, {
    partner: { send_invite: true },
    candidate: { candidate_id: "C-1", email: "grace@example.com", first_name: "Grace" },
  });
  const answers = await atOnce(200, 50, () => inviter.api.post("/api/invite_candidate", { body }));
  expect(answers.map(({ status }) => status)).toStrictEqual(Array(200).fill(200));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const { accountId } = tenant;
  const count = async (table: typeof sittings | typeof outboxMessages) =>
    (await database().select({ id: table.id }).from(table).where(eq(table.accountId, accountId)))
      .length;
  expect(await count(sittings)).toBe(1);
  expect(await count(outboxMessages)).toBe(1);
  const people = await database()
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), eq(candidates.candidateId, "C-1")));
  expect(people).toHaveLength(1);
});

test("of two contradicting invitations one is refused", async ({ tenant, inviter }) => {
  for (let round = 1; round <= 10; round += 1) {
    const interview = { uuid: `round-${round}` };
    const answers = await atOnce(2, 2, (index) =>
      inviter.api.post("/api/invite_candidate", {
        body: invitation(inviter, { interview, candidate: { candidate_id: `C-${index}` } }),
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toStrictEqual([200, 409]);
  }
  const sessions = await database()
    .select({ id: sittings.id })
    .from(sittings)
    .where(eq(sittings.accountId, tenant.accountId));
  expect(sessions).toHaveLength(10);
});

test("concurrent resets are attempts of one session", async ({ tenant, inviter }) => {
  await inviter.api.post("/api/invite_candidate", { body: invitation(inviter) });
  const body = invitation(inviter);
  const answers = await atOnce(10, 10, () => inviter.api.post("/api/reset_candidate", { body }));
  expect(answers.map(({ status }) => status)).toStrictEqual(Array(10).fill(200));
  expect(new Set(answers.map((answer) => answer.body.interview.url)).size).toBe(10);
  const [session] = await database()
    .select({ attempt: sittings.attempt })
    .from(sittings)
    .where(eq(sittings.accountId, tenant.accountId));
  expect(session?.attempt).toBe(11);
});
