import { beforeAll, describe, expect, it } from "vitest";
import { seal, unseal } from "./sealed";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://nowhere";
  process.env.APP_SECRET ??= "0123456789abcdefghijklmnopqrstuv";
});

describe("seal", () => {
  it("returns the text it sealed, unreadable until then", () => {
    for (const text of ["", "sesame", "Öffne dich 🔑"]) {
      const sealed = seal(text);
      expect(unseal(sealed)).toBe(text);
      if (text) expect(Buffer.from(sealed, "base64url").includes(text)).toBe(false);
    }
  });

  it("never produces the same text twice", () => {
    expect(seal("sesame")).not.toBe(seal("sesame"));
  });

  it("refuses changed or truncated text", () => {
    const bytes = Buffer.from(seal("sesame"), "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(changed.toString("base64url"))).toThrow();
    }
    expect(() => unseal(bytes.subarray(0, 20).toString("base64url"))).toThrow();
    expect(() => unseal("")).toThrow();
  });
});
