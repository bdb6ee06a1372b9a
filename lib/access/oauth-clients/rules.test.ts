import { describe, expect, it } from "vitest";
import { fullOfSecrets, tokenCommand } from "./rules";

const secret = (id: number) => ({
  id,
  prefix: `ps_${id}`,
  createdAt: "2026-01-01T00:00:00.000Z",
  lastUsedAt: null,
});

describe("fullOfSecrets", () => {
  it("allows two active secrets, not three", () => {
    expect(fullOfSecrets({ secrets: [] })).toBeNull();
    expect(fullOfSecrets({ secrets: [secret(1)] })).toBeNull();
    expect(fullOfSecrets({ secrets: [secret(1), secret(2)] })).toMatch(/Revoke the older/);
  });
});

describe("tokenCommand", () => {
  it("returns a command that can be pasted", () => {
    expect(tokenCommand("https://proffer.example", "pc_1", "ps_2")).toBe(
      'curl "https://proffer.example/oauth/token" \\\n  -u "pc_1:ps_2" \\\n  -d grant_type=client_credentials',
    );
  });
});
