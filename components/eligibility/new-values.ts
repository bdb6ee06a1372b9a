import type { z } from "zod";
import { secondActiveText } from "@/lib/eligibility/rules";
import type { CreateEligibilityInput } from "@/lib/eligibility/schema";

/** Values of the form of a new eligibility. */
export type NewEligibilityValues = z.input<typeof CreateEligibilityInput>;

/** A test with what the form needs. */
export interface ChosenTest {
  code: string;
  name: string;
  portions: readonly { code: string; name: string }[];
}

/** Errors that belong to a field, by text. */
export const refusedFields = {
  [secondActiveText]: "testCode",
  "Candidate ID is already in use": "candidateId",
  "The candidate already has a different candidate ID": "candidateId",
} as const;
