import { tokenRoutes } from "../oauth-routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = tokenRoutes("/oauth");
