import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { BasicCredentialDto } from "./schema";

export const basicCredentialsQuery = () =>
  queryOptions({
    queryKey: ["basic-credentials"],
    queryFn: ({ signal }) => fetchData<BasicCredentialDto[]>("/api/basic-credentials", { signal }),
  });
