import { expect } from "@playwright/test";
import { createEligibility, memberActor } from "@/lib/testing/factories";
import { test } from "./dashboard";

test("addresses that pages had before lead to where they are now", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  const { id } = await createEligibility(
    memberActor(tenant.accountId, tenant.owner.userId, "owner"),
  );
  const owner = await tenant.owner.session();
  const assessment = await owner.post("/api/assessments", { body: { name: "Reasoning" } });
  const moved = [
    ["/assessments/own?search=logic", "/assessments?search=logic"],
    [`/assessments/own/${assessment.body.data.id}`, `/assessments/${assessment.body.data.id}`],
    ["/assessments/invite", "/assessments/invitations/new"],
    [`/eligibility/${id}/recreate`, `/eligibility/${id}/replace`],
  ] as const;
  for (const [before, now] of moved) {
    await page.goto(before);
    await expect(page).toHaveURL(now);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});
