import { expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgres://nowhere/none");
vi.stubEnv("APP_SECRET", "abcdefghijklmnopqrstuvwxyz0123456789");
const { isFromPage, isVisit, pageProof, visitCookie } = await import("./visit-cookie");

const now = new Date("2026-03-01T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const linkId = "abcdefghijklmnopqrstuv";
const cookie = visitCookie(`/o/${linkId}`, linkId, now, true);
const value = /=([^;]+)/.exec(cookie)?.[1];

test("the cookie is limited to its link and hidden from scripts", () => {
  expect(cookie).toMatch(
    /; Path=\/o\/abcdefghijklmnopqrstuv; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(visitCookie(`/o/${linkId}`, linkId, now, false)).not.toContain("Secure");
});

test("it is valid for its own link, for an hour", () => {
  expect(isVisit(linkId, value, later(59))).toBe(true);
  expect(isVisit(linkId, value, later(60))).toBe(false);
  expect(isVisit("vutsrqponmlkjihgfedcba", value, now)).toBe(false);
});

test("a cookie that we did not sign is rejected", () => {
  const longer = value?.replace(/^\d+/, (until) => String(Number(until) + 60));
  for (const forged of [undefined, "", "x", longer, `${value}x`]) {
    expect(isVisit(linkId, forged, now)).toBe(false);
  }
});

test("a form proves for thirty days that its page was opened, but opens none", () => {
  const proof = pageProof(linkId, now);
  expect(isFromPage(linkId, proof, later(30 * 1440 - 1))).toBe(true);
  expect(isFromPage(linkId, proof, later(30 * 1440))).toBe(false);
  expect(isFromPage("vutsrqponmlkjihgfedcba", proof, now)).toBe(false);
  expect(isVisit(linkId, proof, now)).toBe(false);
  for (const forged of [null, "", value ?? "", `${proof}x`, `9${proof.slice(1)}`]) {
    expect(isFromPage(linkId, forged, now)).toBe(false);
  }
});
