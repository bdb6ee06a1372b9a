import { revokeRoutes } from "../oauth-routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = revokeRoutes("/oauth");
