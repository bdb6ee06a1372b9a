import { revokeRoutes } from "@/app/oauth/oauth-routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = revokeRoutes("/api/oauth");
