import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emailKey, emailKeys, parseEmail } from "./email-address";

test("the addresses of a real file are read or refused", () => {
  const [, ...rows] = readFileSync("components/files/cases/26-emails.csv", "utf8")
    .trim()
    .split(/\r?\n/);
  const emails = rows.map((row) => row.split(",")[2] ?? "");
  expect(emails.filter(parseEmail)).toEqual([
    "ada+offers@example.com",
    "o'brien@example.ie",
    "zoe@xn--mller-kva.example",
  ]);
});

test("a domain is read in both spellings, and shown as people read it", () => {
  for (const text of [
    "zoe@müller.example",
    "zoe@mu\u0308ller.example",
    "zoe@MÜLLER.example",
    "zoe@xn--mller-kva.example",
    "zoe@XN--MLLER-KVA.Example",
  ]) {
    expect(parseEmail(text)).toBe("zoe@müller.example");
    expect(emailKey(` ${text} `)).toBe("zoe@müller.example");
    expect(emailKeys(text)).toEqual(["zoe@müller.example", "zoe@xn--mller-kva.example"]);
  }
  expect(parseEmail("info@пример.рф")).toBe("info@пример.рф");
  expect(parseEmail("info@straße.de")).toBe("info@straße.de");
  expect(parseEmail("Jane.Roe@Example.COM")).toBe("Jane.Roe@example.com");
  expect(emailKeys("Jane.Roe@Example.COM")).toEqual(["jane.roe@example.com"]);
});

test("a local part has at most 64 characters and an address 254", () => {
  const domain = `${"a.".repeat(93)}example`;
  expect(parseEmail(`${"a".repeat(64)}@example.com`)).not.toBeNull();
  expect(parseEmail(`${"a".repeat(65)}@example.com`)).toBeNull();
  expect(parseEmail(`${"a".repeat(64)}@${domain}`)).toBeNull();
  expect(parseEmail(`${"a".repeat(60)}@${domain}`)).not.toBeNull();
  expect(parseEmail(`a@${"ü".repeat(60)}.example`)).toBeNull();
});

test.each([
  ...["", "-", "ada", "@example.com", "ada@", "ada@example", "ada@@example.com", "a b@example.com"],
  ...[".ada@example.com", "ada.@example.com", "a..b@example.com", "<ada@example.com>", "ü@a.com"],
  ...["mailto:ada@example.com", "ada@1.2.3.4", "ada@[1.2.3.4]", "ada@-a.com", "ada@a-.com"],
  ...["ada@example.com/x", "ada@example.com:80", "ada@ex%61mple.com", "ada@example.com."],
  ...["ada@xn--.com", "ada@xn--a.com", "ada@a_b.com", "ada\n@example.com", "ada@exa\u200bmple.com"],
  ...["ada@exam ple.com", '"ada"@example.com', "ada@例。com\u0000"],
])("%j is no address", (text) => {
  expect(parseEmail(text)).toBeNull();
});

test("an address is read again as it was read, and a long text at once", () => {
  const domains = fc.constantFrom("müller.example", "例え.jp", "ac-me.co.uk", "xn--p1ai.xn--p1ai");
  const property = fc.property(fc.emailAddress(), domains, (email, domain) => {
    for (const text of [email, `${email.split("@")[0]}@${domain}`]) {
      const parsed = parseEmail(text);
      if (parsed) expect(parseEmail(parsed)).toBe(parsed);
    }
  });
  fc.assert(property);
  const started = process.cpuUsage();
  for (const text of ["a".repeat(1e6), "a.".repeat(5e5), `a@${"a.".repeat(5e5)}`]) {
    expect(parseEmail(text)).toBeNull();
    emailKey(text);
  }
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(3000);
});
