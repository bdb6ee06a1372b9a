import { tokenRoutes } from "@/app/oauth/oauth-routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tokenRoutes("/api/oauth");
