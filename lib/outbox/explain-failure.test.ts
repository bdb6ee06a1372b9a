import { expect, test } from "vitest";
import { deliveryFailure } from "./explain-failure";

const thrown = (code: string, responseCode?: number) =>
  Object.assign(new Error("550 no such user <jane@example.com>"), { code, responseCode });

test("treats a refused recipient as final, but not a temporary failure", () => {
  expect(deliveryFailure(thrown("EENVELOPE", 550))).toMatchObject({
    message: "The mail server refused the sender or the recipient (550)",
    code: "EENVELOPE 550",
    isFinal: true,
  });
  expect(deliveryFailure(thrown("EENVELOPE", 451)).isFinal).toBe(false);
});

test("retries after an unreachable server or a wrong password", () => {
  expect(deliveryFailure(thrown("ESOCKET"))).toMatchObject({
    message: "The mail server couldn't be reached",
    isFinal: false,
  });
  expect(deliveryFailure(thrown("EAUTH", 535)).isFinal).toBe(false);
});

test("hides the server's own text", () => {
  for (const error of [thrown("EENVELOPE", 550), thrown("X"), "text", null, undefined]) {
    expect(deliveryFailure(error).message).not.toContain("example.com");
  }
});
