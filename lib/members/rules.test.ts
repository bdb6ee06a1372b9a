import { describe, expect, it } from "vitest";
import { memberRefusal } from "./rules";

const owner = {
  id: 7,
  name: "Ada Okafor",
  role: "owner",
  disabled: false,
  invited: false,
} as const;
const viewer = { id: 8, name: "Bo Lind", role: "viewer", disabled: false, invited: false } as const;
const lastOwner = "Ada Okafor is the last owner. Make someone else an owner first.";

describe("memberRefusal", () => {
  it("keeps the last enabled owner", () => {
    const alone = { actorId: 1, otherOwners: 0 };
    expect(memberRefusal(owner, { role: "recruiter" }, alone)).toBe(lastOwner);
    expect(memberRefusal(owner, { disabled: true }, alone)).toBe(lastOwner);
    expect(memberRefusal(owner, { role: "viewer", disabled: true }, alone)).toBe(lastOwner);
  });

  it("allows removing an owner if another remains", () => {
    const shared = { actorId: 1, otherOwners: 1 };
    expect(memberRefusal(owner, { role: "recruiter" }, shared)).toBeNull();
    expect(memberRefusal(owner, { disabled: true }, shared)).toBeNull();
  });

  it("allows changes to a disabled owner", () => {
    const gone = { ...owner, disabled: true };
    expect(memberRefusal(gone, { role: "viewer" }, { actorId: 1, otherOwners: 0 })).toBeNull();
  });

  it("allows changes to an invited owner", () => {
    const invited = { ...owner, invited: true };
    expect(memberRefusal(invited, { role: "viewer" }, { actorId: 1, otherOwners: 0 })).toBeNull();
  });

  it("refuses demoting or disabling yourself", () => {
    const self = { actorId: 7, otherOwners: 3 };
    expect(memberRefusal(owner, { role: "viewer" }, self)).toMatch(/your own role/);
    expect(memberRefusal(owner, { disabled: true }, self)).toMatch(/disable yourself/);
  });

  it("allows a change without effect", () => {
    const self = { actorId: 7, otherOwners: 0 };
    expect(memberRefusal(owner, { role: "owner" }, self)).toBeNull();
    expect(memberRefusal(owner, { disabled: false }, self)).toBeNull();
    expect(memberRefusal(owner, {}, self)).toBeNull();
  });

  it("allows other changes", () => {
    const alone = { actorId: 7, otherOwners: 0 };
    expect(memberRefusal(viewer, { role: "owner" }, alone)).toBeNull();
    expect(memberRefusal(viewer, { disabled: true }, alone)).toBeNull();
  });
});
