import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { BasicCredentialDto } from "./schema";

export const basicCredentialsOptions = () =>
  queryOptions({
    queryKey: ["basic-credentials"],
    queryFn: ({ signal }) => fetchData<BasicCredentialDto[]>("/api/basic-credentials", { signal }),
  });
