import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { HealthDto } from "./schema";

const interval = 10_000;

/** Returns the query for the installation's health, which is read again every ten seconds. */
export const healthOptions = () =>
  queryOptions({
    queryKey: ["health"],
    queryFn: ({ signal }) => fetchData<HealthDto>("/api/health", { signal }),
    refetchInterval: interval,
  });
