import { describe, expect, it } from "vitest";
import { basicPairOf } from "./basic-pair";

const header = (text: string) => `Basic ${Buffer.from(text, "utf8").toString("base64")}`;

describe("basicPairOf", () => {
  it("reads username and password in UTF-8; a password can have colons", () => {
    expect(basicPairOf(header("partner:geheim"))).toEqual({ user: "partner", password: "geheim" });
    expect(basicPairOf(header("pärtner:a:b:🔑"))).toEqual({ user: "pärtner", password: "a:b:🔑" });
    expect(basicPairOf(header("pk_1:"))).toEqual({ user: "pk_1", password: "" });
  });

  it("ignores the case of the scheme", () => {
    expect(basicPairOf(header("a:b").replace("Basic", "bAsIc"))).toEqual({
      user: "a",
      password: "b",
    });
  });

  it("refuses anything else", () => {
    const latin = `Basic ${Buffer.from("pärtner:x", "latin1").toString("base64")}`;
    for (const other of [
      ...[null, "", "Basic", "Basic ", "Bearer abc", "Basic $$$", `Basic ${"A".repeat(2000)}`],
      ...[latin, header("no colon"), header(":nobody"), header("nul\0:x")],
    ]) {
      expect(basicPairOf(other), String(other)).toBeNull();
    }
  });
});
