import { candidateEligibilitiesRoutes } from "@/app/accounts/contract-routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } =
  candidateEligibilitiesRoutes("/accounts");
