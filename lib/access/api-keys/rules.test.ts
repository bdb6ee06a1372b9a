import { describe, expect, it } from "vitest";
import { keyPermissions } from "@/lib/auth/permissions";
import { permissionSummary } from "./rules";

describe("permissionSummary", () => {
  it("says in one line what a key may do", () => {
    expect(permissionSummary(["offers.read"])).toBe("See offers");
    expect(permissionSummary(["offers.read", "jobs.read", "templates.read"])).toBe(
      "See offers, jobs, and templates",
    );
    expect(permissionSummary(["offers.read", "offers.write", "offers.transition"])).toBe(
      "See offers; change offers; send offers",
    );
    expect(permissionSummary(["jobs.write"])).toBe("Change jobs");
    const reads = keyPermissions.filter((name) => name.endsWith(".read"));
    expect(permissionSummary([...reads, "offers.delete"])).toBe("See everything; delete offers");
  });

  it("names what is no reading or changing", () => {
    expect(permissionSummary(["offer_candidate_services"])).toBe("Offer to assist");
    expect(permissionSummary(["offers.read", "offer_candidate_services"])).toBe(
      "See offers; offer to assist",
    );
  });

  it("has a word for everything", () => {
    expect(permissionSummary(keyPermissions)).toBe("All daily work");
  });
});
