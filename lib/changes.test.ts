import { describe, expect, it } from "vitest";
import { changesOf } from "./changes";

const record = {
  title: "Engineer",
  city: null as string | null,
  tags: [{ key: "a" }],
  at: new Date(0),
};

describe("changesOf", () => {
  it("returns fields that differ, and leaves out absent and equal ones", () => {
    expect(changesOf(record, { title: "Designer", city: undefined })).toEqual({
      title: "Designer",
    });
    expect(changesOf(record, { title: "Engineer", city: null })).toEqual({});
  });

  it("compares lists and instants by value", () => {
    expect(changesOf(record, { tags: [{ key: "a" }], at: new Date(0) })).toEqual({});
    expect(changesOf(record, { tags: [] })).toEqual({ tags: [] });
  });

  it("ignores fields that the record doesn't have", () => {
    expect(changesOf(record, { ...{ owner: "me" }, title: "Designer" })).toEqual({
      title: "Designer",
    });
  });
});
