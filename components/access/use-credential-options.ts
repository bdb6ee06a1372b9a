import { useQuery } from "@tanstack/react-query";
import { apiKeysOptions } from "@/lib/access/api-keys/client";
import { basicCredentialsOptions } from "@/lib/access/basic-credentials/client";
import { oauthClientsOptions } from "@/lib/access/oauth-clients/client";
import { partnersOptions } from "@/lib/partners/client";

/** Returns every credential of the account as a filter option. */
export function useCredentialOptions() {
  const keys = useQuery(apiKeysOptions()).data ?? [];
  const clients = useQuery(oauthClientsOptions()).data ?? [];
  const basics = useQuery(basicCredentialsOptions()).data ?? [];
  const partners = useQuery(partnersOptions()).data ?? [];
  return [
    ...keys.map(({ id, name }) => ({ value: `key:${id}`, label: name, hint: "API key" })),
    ...clients.map(({ id, name }) => ({
      value: `client:${id}`,
      label: name,
      hint: "OAuth client",
    })),
    ...basics.map(({ id, name }) => ({
      value: `basic:${id}`,
      label: name,
      hint: "Basic credential",
    })),
    ...partners.map(({ id, name }) => ({
      value: `partner:${id}`,
      label: name,
      hint: "Partner",
    })),
  ];
}
