import { randomInt } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { oauthClients } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { createAccount, createMember, createOAuthClient } from "@/lib/testing/factories";
import { authenticateClient } from "./authenticate-client";

afterAll(closeDatabase);

const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

async function someClient() {
  const { id: accountId } = await createAccount();
  const { userId: createdBy } = await createMember({ accountId, role: "owner" });
  return createOAuthClient({ accountId, createdBy });
}

const outcome = (clientId: string, secret: string, address?: string) =>
  authenticateClient({ clientId, secret }, { address }).then(
    () => "in",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

test.each(["an address", "no known address"])(
  "throttles guesses from %s after ten",
  async (from) => {
    const { clientId, clientSecret } = await someClient();
    const address = from === "an address" ? someAddress() : undefined;
    const guesses = Array.from({ length: 20 }, () => outcome(clientId, "guess", address));
    const outcomes = await Promise.all(guesses);
    expect(outcomes.filter((each) => each === "unauthenticated")).toHaveLength(10);
    expect(outcomes.filter((each) => each === "too_many_requests")).toHaveLength(10);
    expect(await outcome(clientId, clientSecret, address)).toBe("in");
    expect(await outcome(clientId, clientSecret, someAddress())).toBe("in");
    expect(await outcome(clientId, "guess", someAddress())).toBe("unauthenticated");
  },
);

test("throttles an address that guesses at many clients, and nobody else", async () => {
  const { clientId, clientSecret } = await someClient();
  const address = someAddress();
  const tried: Promise<unknown>[] = [];
  for (let at = 0; at < 310; at += 1) tried.push(outcome(`nobody-${at}`, "guess", address));
  const outcomes = await Promise.all(tried);
  expect(outcomes.filter((each) => each === "unauthenticated")).toHaveLength(300);
  expect(await outcome(clientId, "guess", address)).toBe("too_many_requests");
  expect(await outcome(clientId, clientSecret, address)).toBe("in");
});

test("never counts successes", async () => {
  const { clientId, clientSecret } = await someClient();
  const address = someAddress();
  for (let at = 0; at < 15; at += 1) {
    expect(await outcome(clientId, clientSecret, address)).toBe("in");
  }
  expect(await outcome(clientId, "guess", address)).toBe("unauthenticated");
});

test("records use at most once a minute", async () => {
  const { id, clientId, clientSecret } = await someClient();
  const used = async () => {
    await authenticateClient({ clientId, secret: clientSecret }, {});
    const [row] = await database().select().from(oauthClients).where(eq(oauthClients.id, id));
    return row?.lastUsedAt?.getTime() ?? 0;
  };
  const first = await used();
  expect(first).toBeGreaterThan(0);
  expect(await used()).toBe(first);
  await database()
    .update(oauthClients)
    .set({ lastUsedAt: sql`now() - interval '2 minutes'` })
    .where(eq(oauthClients.id, id));
  expect(await used()).toBeGreaterThanOrEqual(first);
});

test("refuses anything that can't be a credential", async () => {
  const { clientId, clientSecret } = await someClient();
  for (const odd of ["", "\0", "é", "x".repeat(100_000)]) {
    expect(await outcome(clientId, odd)).toBe("unauthenticated");
    expect(await outcome(odd, clientSecret, someAddress())).toBe("unauthenticated");
  }
});
