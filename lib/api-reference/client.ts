import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/lib/api-client";
import type { OpenApiDocument } from "./schema";

async function fetchDocument(): Promise<OpenApiDocument> {
  const response = await fetch("/api/openapi.json");
  if (response.ok) return response.json();
  const requestId = response.headers.get("x-request-id");
  throw new ApiError(response.status, "The API reference couldn't be loaded", undefined, requestId);
}

export const documentOptions = () =>
  queryOptions({
    queryKey: ["openapi"],
    queryFn: fetchDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
