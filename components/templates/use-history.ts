import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { parseAsInteger, useQueryStates } from "nuqs";
import {
  type TemplateDetail,
  type TemplateVersionRow,
  templateOptions,
  templateVersionOptions,
  templateVersionsOptions,
} from "@/lib/templates/client";

/** Compared with nothing: the version is shown without marks. */
export const nothing = 0;

/**
 * Returns the versions before one that are known, the newest first. Versions follow each other
 * without gaps, so while older ones aren't loaded, the one before surely exists.
 */
function numbersBefore(number: number, rows: TemplateVersionRow[], hasOlder: boolean): number[] {
  const known = rows.map((row) => row.number).filter((each) => each < number);
  const oldest = rows.at(-1)?.number ?? 0;
  return known.length === 0 && hasOlder && number <= oldest && number > 1 ? [number - 1] : known;
}

/** Loads a template's versions; the address says which is shown, and what it is compared with. */
export function useHistory(template: TemplateDetail) {
  const { id } = template;
  const current = useQuery(templateOptions(id)).data ?? template;
  const versions = useInfiniteQuery(templateVersionsOptions(id));
  const rows = versions.data?.pages.flatMap((page) => page.rows) ?? [];
  const [asked, ask] = useQueryStates({ version: parseAsInteger, from: parseAsInteger });
  const newest = rows[0]?.number ?? null;
  const number = asked.version !== null && asked.version >= 1 ? asked.version : newest;
  const earlierNumbers = number === null ? [] : numbersBefore(number, rows, versions.hasNextPage);
  const before = earlierNumbers[0] ?? nothing;
  const isEarlier = asked.from !== null && asked.from >= nothing && asked.from < (number ?? 0);
  const from = isEarlier && asked.from !== null ? asked.from : before;
  const numbers =
    from > nothing && !earlierNumbers.includes(from) ? [...earlierNumbers, from] : earlierNumbers;
  const shown = useQuery({
    ...templateVersionOptions(id, number ?? 1),
    enabled: number !== null,
  });
  const earlier = useQuery({ ...templateVersionOptions(id, from), enabled: from > nothing });
  return {
    ...{ current, versions, number, from, numbers, shown },
    earlier: from > nothing ? earlier.data : undefined,
    show: (version: number | null) => void ask({ version, from: null }),
    compareWith: (other: number) => void ask({ version: number, from: other }),
  };
}
