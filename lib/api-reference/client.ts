import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/lib/api-client";
import type { OpenApiDocument } from "./schema";

export const documentOptions = () =>
  queryOptions({
    queryKey: ["openapi"],
    queryFn: () => fetchJson<OpenApiDocument>("/api/openapi.json"),
    staleTime: Number.POSITIVE_INFINITY,
  });
