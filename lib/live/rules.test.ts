import { describe, expect, it } from "vitest";
import { rolePermissions } from "@/lib/auth/permissions";
import { changesHome, collapse, noticeText, queriesOf, readNotice, subjectsFor } from "./rules";
import { everything } from "./schema";

const offers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: "offer", id: String(index + 1) }));

describe("collapse", () => {
  it("names each record once", () => {
    expect(collapse([...offers(2), { type: "job", id: "1" }, ...offers(2)])).toEqual([
      { type: "offer", id: "1" },
      { type: "offer", id: "2" },
      { type: "job", id: "1" },
    ]);
  });

  it("replaces more than fifty records, or records without an id, by their type", () => {
    expect(collapse(offers(50))).toHaveLength(50);
    expect(collapse([...offers(51), { type: "job", id: "1" }])).toEqual([
      { type: "offer" },
      { type: "job", id: "1" },
    ]);
    expect(collapse([...offers(1), { type: "offer" }, ...offers(1)])).toEqual([{ type: "offer" }]);
  });
});

describe("noticeText", () => {
  it("can be read back", () => {
    expect(readNotice(noticeText(7, offers(1)))).toEqual({
      account: 7,
      subjects: [{ type: "offer", id: "1" }],
    });
  });

  it("never exceeds PostgreSQL's limit", () => {
    const many = Array.from({ length: 40 }, (_, type) =>
      Array.from({ length: 50 }, (_, id) => ({
        type: `type_${type}`,
        id: `${id}`.padEnd(20, "é"),
      })),
    ).flat();
    const text = noticeText(7, many);
    expect(Buffer.byteLength(text)).toBeLessThan(8000);
    expect(readNotice(text)?.subjects).toHaveLength(40);
    expect(readNotice(text)?.subjects[0]).toEqual({ type: "type_0" });
  });
});

describe("readNotice", () => {
  it("returns null for anything else", () => {
    for (const text of ["", "null", "{", `{"account":1}`, `{"account":"1","subjects":[]}`]) {
      expect(readNotice(text)).toBeNull();
    }
  });
});

describe("subjectsFor", () => {
  it("keeps readable and unknown types", () => {
    const subjects = [{ type: "offer" }, { type: "api_key" }, { type: "audit_entry" }, everything];
    expect(subjectsFor(rolePermissions.viewer, subjects)).toEqual([{ type: "offer" }, everything]);
    expect(subjectsFor(rolePermissions.owner, subjects)).toEqual(subjects);
    expect(subjectsFor(new Set(), subjects)).toEqual([everything]);
  });
});

describe("changesHome", () => {
  it("is false only for changes of fields that Home doesn't show", () => {
    expect(changesHome("offer.updated", { fields: ["salary"] })).toBe(false);
    expect(changesHome("offer.updated", { fields: ["salary", "expiryDate"] })).toBe(true);
    expect(changesHome("candidate.updated", { fields: ["phone"] })).toBe(false);
    expect(changesHome("candidate.updated", { fields: ["lastName"] })).toBe(true);
    expect(changesHome("candidate.updated", {})).toBe(true);
    expect(changesHome("offer.sent", { fields: ["salary"] })).toBe(true);
    expect(changesHome("offer.created")).toBe(true);
  });
});

describe("queriesOf", () => {
  it("returns each query once", () => {
    expect(
      queriesOf([{ type: "template" }, { type: "audit_entry" }, { type: "template" }]),
    ).toEqual(["templates", "audit"]);
  });

  it("returns all for unknown types", () => {
    expect(queriesOf([{ type: "offer" }, everything])).toBe("all");
  });
});
