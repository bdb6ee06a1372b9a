import type { QueryClient } from "@tanstack/react-query";
import { eligibilityKeys } from "@/lib/eligibility/client";
import { testKeys } from "@/lib/tests/client";

/** Reloads everything that shows tests. */
export const refreshTests = (client: QueryClient) =>
  Promise.all(
    [testKeys.all, eligibilityKeys.all].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
