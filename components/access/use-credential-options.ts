import { useQuery } from "@tanstack/react-query";
import { apiKeysQuery } from "@/lib/access/api-keys/client";
import { basicCredentialsQuery } from "@/lib/access/basic-credentials/client";
import { oauthClientsQuery } from "@/lib/access/oauth-clients/client";
import { partnersQuery } from "@/lib/partners/client";

/** Every credential of the account as a choice of a filter. */
export function useCredentialOptions() {
  const keys = useQuery(apiKeysQuery()).data ?? [];
  const clients = useQuery(oauthClientsQuery()).data ?? [];
  const basics = useQuery(basicCredentialsQuery()).data ?? [];
  const partners = useQuery(partnersQuery()).data ?? [];
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
      hint: "Assessment partner",
    })),
  ];
}
