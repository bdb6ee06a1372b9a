import { expect, test } from "vitest";
import { deliveryFailure } from "./explain-failure";

const thrown = (code: string, responseCode?: number, command = "RCPT TO") =>
  Object.assign(new Error("550 no such user <jane@example.com>"), {
    ...{ code, responseCode, command },
    ...(responseCode && { response: `${responseCode} no such user <jane@example.com>` }),
  });

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

test("hides the server's own text from the log", () => {
  for (const error of [thrown("EENVELOPE", 550), thrown("X"), "text", null, undefined]) {
    expect(deliveryFailure(error).message).not.toContain("example.com");
  }
});

test("keeps the server's words about a recipient or a message, but not about a sign-in", () => {
  expect(deliveryFailure(thrown("EENVELOPE", 550))).toMatchObject({
    explanation: "550 no such user <jane@example.com>",
    isRefusal: true,
  });
  expect(deliveryFailure(thrown("EENVELOPE", 451))).toMatchObject({ isRefusal: true });
  expect(deliveryFailure(thrown("EMESSAGE", 554, "DATA"))).toMatchObject({ isRefusal: true });
  expect(deliveryFailure(thrown("EENVELOPE", 553, "MAIL FROM"))).toMatchObject({
    explanation:
      "The mail server refused the sender or the recipient (553): 553 no such user <jane@example.com>",
    isRefusal: false,
  });
  expect(deliveryFailure(thrown("EAUTH", 535, "AUTH PLAIN"))).toMatchObject({
    explanation: "The mail server refused the sign-in (535)",
    isRefusal: false,
  });
});
