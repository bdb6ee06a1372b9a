import { candidatesRoutes } from "@/app/accounts/contract-routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = candidatesRoutes("/api/accounts");
