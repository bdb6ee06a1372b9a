import { oauthScopes } from "@/db/enums";
import { env } from "@/lib/env";
import type { MetadataDto } from "./schema";

const authMethods = ["client_secret_basic", "client_secret_post"];

/**
 * Returns the metadata of this authorization server (RFC 8414, 2). It has no authorization
 * endpoint.
 */
export const getServerMetadata = (): MetadataDto => ({
  issuer: env.APP_URL,
  token_endpoint: `${env.APP_URL}/api/oauth/token`,
  token_endpoint_auth_methods_supported: authMethods,
  grant_types_supported: ["client_credentials"],
  response_types_supported: [],
  scopes_supported: [...oauthScopes],
  revocation_endpoint: `${env.APP_URL}/api/oauth/revoke`,
  revocation_endpoint_auth_methods_supported: authMethods,
  service_documentation: `${env.APP_URL}/api-docs`,
});
