import type { z } from "zod";
import { secondActiveText } from "@/lib/eligibility/rules";
import type { CreateEligibilityInput } from "@/lib/eligibility/schema";

/** What the form of a new eligibility holds. */
export type NewEligibilityValues = z.input<typeof CreateEligibilityInput>;

/** A test as the form needs to know it. */
export interface ChosenTest {
  code: string;
  name: string;
  portions: readonly { code: string; name: string }[];
}

/** The refusals that belong to one field, by their text. */
export const refusedFields = {
  [secondActiveText]: "testCode",
  "Candidate ID is already in use": "candidateId",
  "The candidate has another candidate id": "candidateId",
} as const;
