import { maxActiveSecrets, type OAuthClientDto } from "./schema";

/** Returns why a client can't have another secret, or null. */
export const fullOfSecrets = ({ secrets }: Pick<OAuthClientDto, "secrets">): string | null =>
  secrets.length >= maxActiveSecrets
    ? "A client can have at most two active secrets. Revoke the older one first"
    : null;

/** Returns the commands that get a token with the client's secret and call the API with it. */
export function tokenCommand(baseUrl: string, clientId: string, clientSecret: string): string {
  return [
    `curl "${baseUrl}/oauth/token"`,
    `-u "${clientId}:${clientSecret}"`,
    "-d grant_type=client_credentials",
  ].join(" \\\n  ");
}
