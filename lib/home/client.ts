import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { Home } from "./schema";

export const homeOptions = queryOptions({
  queryKey: ["home"],
  queryFn: ({ signal }) => fetchData<Home>("/api/home", { signal }),
});
