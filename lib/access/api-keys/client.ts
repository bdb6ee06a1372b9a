import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { ApiKeyDto } from "./schema";

export const apiKeysOptions = () =>
  queryOptions({
    queryKey: ["api-keys"],
    queryFn: ({ signal }) => fetchData<ApiKeyDto[]>("/api/api-keys", { signal }),
  });
