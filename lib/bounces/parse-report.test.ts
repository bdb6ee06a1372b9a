import { beforeAll, describe, expect, test, vi } from "vitest";
import {
  exchangeBounce,
  gmailBounce,
  outOfOffice,
  postfixBounce,
  postfixDelay,
  sesComplaint,
} from "@/lib/testing/mail-reports";

vi.stubEnv("MAIL_BOUNCE_ADDRESS", "bounces@example.com");
const { bounceAddress, bouncedMessage } = await import("@/lib/auth/bounce-address");
const { maxReportBytes, parseReport } = await import("./parse-report");

let to: string;

beforeAll(() => {
  to = bounceAddress(12) ?? "";
});

const parse = (text: string) => parseReport(Buffer.from(text));
const ignored = { kind: "ignored" };

describe("the bounce address", () => {
  test("names the email, fits into an address, and survives a change of case", () => {
    expect(to).toMatch(/^bounces\+12-[0-9a-f]{24}@example\.com$/);
    expect(bounceAddress(2_147_483_647)?.split("@")[0]?.length).toBeLessThan(64);
    expect(bouncedMessage(`To: <${to.toUpperCase()}>`)).toBe(12);
  });

  test("can't be guessed, and isn't that of another email", () => {
    const other = bounceAddress(13) ?? "";
    const proof = to.slice(to.indexOf("-"));
    for (const forged of [
      `bounces+13${proof}`,
      `bounces+012${proof}`,
      `bounces+12-${"0".repeat(24)}@example.com`,
      to.replace(/.@/, "@"),
    ]) {
      expect(bouncedMessage(forged), forged).toBeNull();
    }
    expect(bouncedMessage(`x+13${proof}, ${other}`)).toBe(13);
  });
});

describe("a report", () => {
  test.each([
    [
      "Postfix",
      postfixBounce,
      "550 5.1.1 <jane@nowhere.example>: Recipient address rejected: User unknown",
    ],
    [
      "Exchange",
      exchangeBounce,
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    ],
    [
      "Gmail",
      gmailBounce,
      "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. https://support.google.com/mail/?p=NoSuchUser - gsmtp",
    ],
  ])("of %s is a bounce with the server's words", async (_name, compose, words) => {
    expect(await parse(compose(to))).toEqual({
      messageId: 12,
      verdict: { kind: "bounced", words },
    });
  });

  test("of Amazon SES is a complaint, and of the opposite is none", async () => {
    expect(await parse(sesComplaint(to))).toEqual({
      messageId: 12,
      verdict: { kind: "complained" },
    });
    for (const type of ["not-spam", "auth-failure"]) {
      const { verdict } = await parse(
        sesComplaint(to)
          .replace("type: abuse", `type: ${type}`)
          .replace("Type: abuse", `Type: ${type}`),
      );
      expect(verdict, type).toEqual(ignored);
    }
  });

  test("that delivery is delayed is no bounce, but that the tries ended is one", async () => {
    expect((await parse(postfixDelay(to))).verdict).toEqual({ kind: "delayed" });
    const expired = postfixDelay(to).replace("Action: delayed", "Action: failed");
    expect((await parse(expired)).verdict).toMatchObject({
      kind: "bounced",
      words: "connect to mx.nowhere.example:25: timed out",
    });
    const delivered = postfixBounce(to).replace("Action: failed", "Action: delivered");
    expect((await parse(delivered)).verdict).toEqual(ignored);
  });

  test("finds its email where a provider replaced the sender, by what it quotes", async () => {
    const rewritten = gmailBounce(to).replaceAll(`To: ${to}`, "To: offers@gmail.example");
    expect(rewritten.indexOf(to)).toBeGreaterThan(0);
    const quoted = rewritten.replace("Errors-To: offers@gmail.example", `Errors-To: ${to}`);
    expect((await parse(quoted)).messageId).toBe(12);
  });

  test("without a reason says so, and one without an end is read", async () => {
    const silent = postfixBounce(to).replace(/Diagnostic-Code: .*\r\n.*\r\n/, "");
    expect((await parse(silent)).verdict).toEqual({
      kind: "bounced",
      words: "The mail server gave no reason (5.1.1)",
    });
    const cut = postfixBounce(to).slice(
      0,
      postfixBounce(to).indexOf("Content-Description: Undelivered"),
    );
    expect((await parse(cut)).verdict.kind).toBe("bounced");
  });

  test("keeps at most 500 characters of words, without what can't be seen", async () => {
    const hostile = `550 5.1.1 \u202e<img src=x onerror=alert(1)>\u0000\u200b ${"é".repeat(2000)}`;
    const { verdict } = await parse(
      postfixBounce(to).replace(/smtp; 550 5\.1\.1.*\r\n.*unknown/, `smtp; ${hostile}`),
    );
    if (verdict.kind !== "bounced") throw new Error("no bounce");
    expect(verdict.words).toHaveLength(500);
    expect(verdict.words).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(verdict.words).toMatch(/^550 5\.1\.1 <img src=x onerror=alert\(1\)> é+…$/);
  });
});

describe("ignored is", () => {
  test("an automatic reply, even one that quotes a report", async () => {
    expect((await parse(outOfOffice(to))).verdict).toEqual(ignored);
    const quoting = outOfOffice(to).replace(
      "Content-Type: text/plain; charset=utf-8\r\n\r\n",
      "Content-Type: message/rfc822\r\n\r\n",
    );
    expect(
      (await parse(`${quoting.split("\r\n\r\n")[0]}\r\n\r\n${postfixBounce(to)}`)).verdict,
    ).toEqual(ignored);
  });

  test("a report without a genuine address, whatever else it names", async () => {
    const forged = postfixBounce("bounces+12-0123456789abcdef01234567@example.com");
    expect(await parse(forged)).toEqual({ messageId: null, verdict: ignored });
    expect(await parse(sesComplaint("bounces@example.com"))).toEqual({
      messageId: null,
      verdict: ignored,
    });
  });

  test("what is broken, empty or nested too deeply", async () => {
    const nested = Array.from(
      { length: 500 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join("");
    for (const text of ["", "\0\0\0", `To: ${to}`, `To: ${to}\r\n${nested}`]) {
      expect((await parse(text)).verdict, text.slice(0, 40)).toEqual(ignored);
    }
  });

  test("the rest of a huge message, in little time", async () => {
    const filler = `${"x".repeat(78)}\r\n`.repeat(500_000);
    const started = performance.now();
    expect((await parse(postfixBounce(to) + filler)).verdict.kind).toBe("bounced");
    const late = postfixBounce(to).replace("This is a MIME-encapsulated message.", filler);
    expect(late.length).toBeGreaterThan(maxReportBytes);
    expect((await parse(late)).verdict).toEqual(ignored);
    expect(
      (await parse(`To: ${to}\r\n${`${to.replace("12-", "13-")} `.repeat(5000)}`)).messageId,
    ).toBe(12);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
