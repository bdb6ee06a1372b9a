import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { OAuthClientDto } from "./schema";

export const oauthClientsOptions = () =>
  queryOptions({
    queryKey: ["oauth-clients"],
    queryFn: ({ signal }) => fetchData<OAuthClientDto[]>("/api/oauth-clients", { signal }),
  });
