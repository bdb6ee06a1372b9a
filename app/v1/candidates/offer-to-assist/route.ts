import { offerToAssistRoutes } from "@/app/v1/contract-routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = offerToAssistRoutes("/v1");
