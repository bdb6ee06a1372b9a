import { maxActiveSecrets, type OAuthClientDto } from "./schema";

/** Why a client gets no further secret now; null where it may have one. */
export const fullOfSecrets = ({ secrets }: Pick<OAuthClientDto, "secrets">): string | null =>
  secrets.length >= maxActiveSecrets
    ? "Two secrets live already: revoke the older one first"
    : null;

/** The commands that obtain a token by the client's secret and call the API with it. */
export function tokenCommand(baseUrl: string, clientId: string, clientSecret: string): string {
  return [
    `curl "${baseUrl}/oauth/token"`,
    `-u "${clientId}:${clientSecret}"`,
    "-d grant_type=client_credentials",
  ].join(" \\\n  ");
}
