import { expect, test } from "vitest";
import { sittingSecrets } from "./derive-secrets";

test("secrets differ by attempt, and can be derived again", () => {
  const first = sittingSecrets({ publicId: "one", attempt: 1 });
  expect(sittingSecrets({ publicId: "one", attempt: 1 })).toEqual(first);
  expect(first.username).toMatch(/^candidate-[a-hjkmnp-z2-9]{8}$/);
  expect(first.password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  expect(first.webToken).toMatch(
    /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
  );
  for (const other of [
    { publicId: "one", attempt: 2 },
    { publicId: "two", attempt: 1 },
  ]) {
    const secrets = sittingSecrets(other);
    expect(secrets.password).not.toBe(first.password);
    expect(secrets.webToken).not.toBe(first.webToken);
  }
});
