import { DrizzleQueryError } from "drizzle-orm/errors";
import { afterEach, expect, test, vi } from "vitest";
import { log, logPrintedErrors } from "./log";

afterEach(() => vi.restoreAllMocks());

/** Returns the lines that `work` writes to standard error. */
function written(work: () => void): string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  work();
  return write.mock.calls.map(([line]) => String(line)).join("");
}

const refused = Object.assign(new Error('invalid input syntax for type integer: "topsecret"'), {
  code: "22P02",
  detail: "Failing row contains (topsecret).",
});
const failed = new DrizzleQueryError("select $1 from offers", ["topsecret"], refused);

function unreadable(): unknown {
  try {
    return JSON.parse("topsecret");
  } catch (error) {
    return error;
  }
}

test.each([
  ["the parameters of a query", failed],
  ["a value that PostgreSQL refuses", refused],
  ["what a parser can't read", unreadable()],
  ["a thrown text", "topsecret"],
])("logs no values: %s", (_, cause) => {
  const line = written(() => log.error("request failed", {}, cause));
  expect(line).not.toContain("topsecret");
  expect(JSON.parse(line)).toMatchObject({ level: "error", message: "request failed" });
});

test("logs no values that look like the frames of a stack", () => {
  const looks = new DrizzleQueryError("select $1", ["a\n    at topsecret (x.ts:1:1)"], refused);
  const line = written(() => log.error("request failed", {}, looks));
  expect(line).not.toContain("topsecret");
  expect(JSON.parse(line).frames[0]).toContain("log.test.ts");
});

test("keeps what finds the fault: names, codes, the statement, and the digest on the page", () => {
  const cause = Object.assign(failed, { digest: "123" });
  const line = JSON.parse(written(() => log.error("request failed", {}, cause)));
  expect(line).toMatchObject({
    ...{ digest: "123", text: "Failed query: select $1 from offers" },
    below: { code: "22P02", text: "invalid input syntax for type integer" },
  });
});

test("sends errors that a package prints to the log, and prints its texts", () => {
  const { error } = console;
  const printed = vi.spyOn(console, "error").mockReturnValue(undefined);
  logPrintedErrors();
  const line = written(() => console.error("⨯", failed));
  console.error("a text");
  expect(line).not.toContain("topsecret");
  expect(JSON.parse(line)).toMatchObject({ message: "server error" });
  expect(printed.mock.calls).toEqual([["a text"]]);
  console.error = error;
});
