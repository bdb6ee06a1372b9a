import { describe, expect, it } from "vitest";
import { changesOf } from "./changes";

const record = {
  title: "Engineer",
  city: null as string | null,
  tags: [{ key: "a" }],
  at: new Date(0),
};

describe("changesOf", () => {
  it("keeps what differs, and leaves what is absent or the same", () => {
    expect(changesOf(record, { title: "Designer", city: undefined })).toEqual({
      title: "Designer",
    });
    expect(changesOf(record, { title: "Engineer", city: null })).toEqual({});
  });

  it("compares lists and instants by their content", () => {
    expect(changesOf(record, { tags: [{ key: "a" }], at: new Date(0) })).toEqual({});
    expect(changesOf(record, { tags: [] })).toEqual({ tags: [] });
  });

  it("takes no field that the record does not have", () => {
    expect(changesOf(record, { ...{ owner: "me" }, title: "Designer" })).toEqual({
      title: "Designer",
    });
  });
});
