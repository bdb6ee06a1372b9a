import { expect, test } from "vitest";
import { deliveryFailure } from "./explain-failure";

const thrown = (code: string, responseCode?: number) =>
  Object.assign(new Error("550 no such user <jane@example.com>"), { code, responseCode });

test("a refusal of the recipient is final, a temporary one is not", () => {
  expect(deliveryFailure(thrown("EENVELOPE", 550))).toMatchObject({
    message: "The mail server refused the sender or the recipient (550)",
    code: "EENVELOPE 550",
    isFinal: true,
  });
  expect(deliveryFailure(thrown("EENVELOPE", 451)).isFinal).toBe(false);
});

test("an unreachable server and a wrong password can mend", () => {
  expect(deliveryFailure(thrown("ESOCKET"))).toMatchObject({
    message: "The mail server could not be reached",
    isFinal: false,
  });
  expect(deliveryFailure(thrown("EAUTH", 535)).isFinal).toBe(false);
});

test("nothing of what the server said is told", () => {
  for (const error of [thrown("EENVELOPE", 550), thrown("X"), "text", null, undefined]) {
    expect(deliveryFailure(error).message).not.toContain("example.com");
  }
});
