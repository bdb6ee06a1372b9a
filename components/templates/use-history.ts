import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { parseAsInteger, useQueryStates } from "nuqs";
import {
  type TemplateDetail,
  templateOptions,
  templateVersionOptions,
  templateVersionsOptions,
} from "@/lib/templates/client";

/** Compared with nothing: the version is shown without marks. */
export const nothing = 0;

/** Loads a template's versions; the address says which is shown, and what it is compared with. */
export function useHistory(template: TemplateDetail) {
  const { id } = template;
  const current = useQuery(templateOptions(id)).data ?? template;
  const versions = useInfiniteQuery(templateVersionsOptions(id));
  const rows = versions.data?.pages.flatMap((page) => page.rows) ?? [];
  const [asked, ask] = useQueryStates({ version: parseAsInteger, from: parseAsInteger });
  const newest = rows[0]?.number ?? null;
  const number = asked.version !== null && asked.version >= 1 ? asked.version : newest;
  const before = rows.find((row) => number !== null && row.number < number)?.number ?? nothing;
  const from = asked.from !== null && number !== null && asked.from < number ? asked.from : before;
  const shown = useQuery({
    ...templateVersionOptions(id, number ?? 1),
    enabled: number !== null,
  });
  const earlier = useQuery({ ...templateVersionOptions(id, from), enabled: from > nothing });
  return {
    ...{ current, versions, rows, number, from, shown },
    earlier: from > nothing ? earlier.data : undefined,
    show: (version: number | null) => void ask({ version, from: null }),
    compareWith: (other: number) => void ask({ version: number, from: other }),
  };
}
