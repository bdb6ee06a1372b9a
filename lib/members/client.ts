import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { MemberDto } from "./schema";

export const membersOptions = () =>
  queryOptions({
    queryKey: ["members"],
    queryFn: ({ signal }) => fetchData<MemberDto[]>("/api/members", { signal }),
  });
