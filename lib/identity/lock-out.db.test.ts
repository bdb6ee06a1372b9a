import { randomInt } from "node:crypto";
import { like, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { sessions, signInAttempts } from "@/db/schema";
import type { Origin } from "@/lib/auth/origin";
import { AppError } from "@/lib/errors";
import { createAccount, createMember } from "@/lib/testing/factories";
import { signIn } from "./sign-in";

afterAll(closeDatabase);

const password = "correct horse battery";
const somewhere = () => `10.${randomInt(256)}.${randomInt(256)}.7`;

async function someMember() {
  const { id: accountId } = await createAccount();
  const { email, userId } = await createMember({ accountId, role: "recruiter", password });
  return { email, userId, accountId };
}

const attempt = (email: string, given: string, origin: Origin) =>
  signIn({ email, password: given }, origin).then(
    () => "in",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

/** Guesses a number of times, and returns the different outcomes in order. */
async function guess(email: string, times: number, origin: (at: number) => Origin) {
  const outcomes = new Set<unknown>();
  for (let at = 0; at < times; at += 1) outcomes.add(await attempt(email, "a guess", origin(at)));
  return [...outcomes];
}

/** Moves all counted attempts into the past. */
const letPass = (seconds: number) =>
  database()
    .update(signInAttempts)
    .set({
      windowStartedAt: sql`${signInAttempts.windowStartedAt} - make_interval(secs => ${seconds})`,
    })
    .where(like(signInAttempts.key, "sign-in:%"));

test("eleven wrong passwords from one network shut out that network only", async () => {
  const { email } = await someMember();
  const attacker = { address: somewhere() };
  expect(await guess(email, 11, () => attacker)).toEqual(["unauthenticated", "too_many_requests"]);
  expect(await attempt(email, password, attacker)).toBe("too_many_requests");
  expect(await attempt(email, password, { address: somewhere() })).toBe("in");
});

test("a neighbour's wrong passwords don't shut out a browser that signed in before", async () => {
  const { email } = await someMember();
  const office = { address: somewhere() };
  const device = await signIn({ email, password }, office);
  await guess(email, 60, () => office);
  await guess("nobody@example.com", 60, () => office);
  expect(await attempt(email, password, office)).toBe("too_many_requests");
  expect(await attempt(email, password, { ...office, device })).toBe("in");
  expect(await attempt(email, password, { address: somewhere(), device })).toBe("in");
});

test("a crowd of networks is slowed down, but not a network that the member has used", async () => {
  const { email } = await someMember();
  const home = somewhere();
  await signIn({ email, password }, { address: home });
  const crowd = await guess(email, 60, () => ({ address: somewhere() }));
  expect(crowd).toEqual(["unauthenticated", "too_many_requests"]);
  expect(await attempt(email, password, { address: somewhere() })).toBe("too_many_requests");
  expect(await attempt(email, password, { address: home.replace(/7$/, "99") })).toBe("in");
});

test("another person's browser is not known", async () => {
  const { email } = await someMember();
  const other = await someMember();
  const device = await signIn({ email: other.email, password }, {});
  const attacker = { address: somewhere(), device };
  await guess(email, 11, () => attacker);
  expect(await attempt(email, password, attacker)).toBe("too_many_requests");
});

test("a known browser that guesses is slowed down too", async () => {
  const { email } = await someMember();
  const device = await signIn({ email, password }, {});
  const origins = (at: number) => ({ address: `10.9.${at}.1`, device });
  expect(await guess(email, 12, origins)).toEqual(["unauthenticated", "too_many_requests"]);
});

test("the delay doubles with each further failure, and says how long it is", async () => {
  const { email } = await someMember();
  const origin = { address: somewhere() };
  await guess(email, 10, () => origin);
  const delays: number[] = [];
  for (let failure = 0; failure < 12; failure += 1) {
    const refused = await signIn({ email, password }, origin).catch((error: AppError) => error);
    if (!(refused instanceof AppError)) throw new Error("not refused");
    const seconds = Number(refused.headers["Retry-After"]);
    delays.push(seconds);
    await letPass(seconds);
    expect(await attempt(email, "a guess", origin)).toBe("unauthenticated");
  }
  const expected = [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900];
  for (const [at, seconds] of expected.entries()) {
    expect(delays[at]).toBeGreaterThan(seconds - 4);
    expect(delays[at]).toBeLessThanOrEqual(seconds);
  }
  await letPass(900);
  expect(await attempt(email, password, origin)).toBe("in");
  expect(await guess(email, 10, () => origin)).toEqual(["unauthenticated"]);
});

test("unknown emails are throttled with the same answers", async () => {
  const { email } = await someMember();
  const answers = async (address: string) => {
    const origin = { address: somewhere() };
    const texts: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const refused = signIn({ email: address, password: "a guess" }, origin);
      texts.push(
        await refused.then(
          () => "in",
          (error: Error) => error.message,
        ),
      );
    }
    return texts.map((text) => text.replace(/\d+/, "n"));
  };
  expect(await answers(email)).toEqual(await answers(`nobody-${randomInt(1e9)}@example.com`));
});

test("concurrent guesses can't exceed the limit", async () => {
  const { email } = await someMember();
  const origin = { address: somewhere() };
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, () => attempt(email, "a guess", origin)),
  );
  expect(outcomes.filter((each) => each === "unauthenticated")).toHaveLength(10);
});

test("a place is forgotten with its session", async () => {
  const { email, userId } = await someMember();
  const device = await signIn({ email, password }, {});
  await database().delete(sessions).where(sql`${sessions.userId} = ${userId}`);
  const attacker = { address: somewhere(), device };
  await guess(email, 11, () => attacker);
  expect(await attempt(email, password, { address: somewhere(), device })).toBe("in");
  expect(await attempt(email, password, attacker)).toBe("too_many_requests");
});

test("a network that is slowed down slows down no other", async () => {
  const { email } = await someMember();
  const attacker = { address: somewhere() };
  await guess(email, 70, () => attacker);
  expect(await attempt(email, password, { address: somewhere() })).toBe("in");
});

test("another spelling of an address gets no attempts of its own", async () => {
  const { email } = await someMember();
  const origin = { address: somewhere() };
  const wide = (letters: number) => {
    const [local = "", domain = ""] = email.split("@");
    const spelled = [...domain].map((letter, at) =>
      at < letters && /[a-z]/.test(letter)
        ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)
        : letter,
    );
    return `${local}@${spelled.join("")}`;
  };
  const outcomes: unknown[] = [];
  for (let at = 0; at < 11; at += 1) outcomes.push(await attempt(wide(at % 6), "a guess", origin));
  expect(outcomes.slice(0, 10)).toEqual(Array(10).fill("unauthenticated"));
  expect(outcomes[10]).toBe("too_many_requests");
  expect(await attempt(wide(3), password, { address: somewhere() })).toBe("in");
});

test("an address of a member counts apart from its neighbours", async () => {
  const { email } = await someMember();
  const home = somewhere();
  await signIn({ email, password }, { address: home });
  const neighbour = { address: home.replace(/7$/, "99") };
  await guess(email, 20, () => neighbour);
  expect(await attempt(email, password, neighbour)).toBe("too_many_requests");
  expect(await attempt(email, password, { address: home })).toBe("in");
});

test("guesses at others don't shut out members from a network that they have used", async () => {
  const { email } = await someMember();
  const office = { address: somewhere() };
  await signIn({ email, password }, office);
  for (let at = 0; at < 60; at += 1) {
    await attempt(`nobody-${at}-${randomInt(1e9)}@example.com`, "a guess", office);
  }
  expect(await attempt(email, password, office)).toBe("in");
  const unknown = `nobody-${randomInt(1e9)}@example.com`;
  expect(await attempt(unknown, "a guess", office)).toBe("too_many_requests");
});
