import { describe, expect, it } from "vitest";
import { keyPermissions } from "@/lib/auth/permissions";
import { permissionSummary } from "./rules";

describe("permissionSummary", () => {
  it("summarizes a key's permissions in one line", () => {
    expect(permissionSummary(["offers.read"])).toBe("View offers");
    expect(permissionSummary(["offers.read", "jobs.read", "templates.read"])).toBe(
      "View offers, jobs, and templates",
    );
    expect(permissionSummary(["offers.read", "offers.write", "offers.transition"])).toBe(
      "View offers; edit offers; send offers",
    );
    expect(permissionSummary(["jobs.write"])).toBe("Edit jobs");
    const reads = keyPermissions.filter((name) => name.endsWith(".read"));
    expect(permissionSummary([...reads, "offers.delete"])).toBe("View everything; delete offers");
  });

  it("names permissions other than viewing and editing", () => {
    expect(permissionSummary(["offer_candidate_services"])).toBe("Offer to assist");
    expect(permissionSummary(["serve_assessments"])).toBe("Invite to assessments");
    expect(permissionSummary(["offers.read", "offer_candidate_services"])).toBe(
      "View offers; offer to assist",
    );
  });

  it("summarizes all permissions", () => {
    expect(permissionSummary(keyPermissions)).toBe("All daily work");
  });
});
