import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { SkeletonText } from "@/components/ui/skeleton";
import { formatInstant } from "@/lib/format/dates";
import type { Viewer } from "./viewer";

interface VersionRow {
  number: number;
  actorName: string;
  createdAt: string;
}

type VersionListProps<Row> = {
  versions: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;
  /** The version that the record has now. */
  current: number;
  /** The version shown beside the list; null until one is. */
  shown: number | null;
  /** The version that the shown one is compared with. */
  comparedWith?: number | null;
  viewer: Pick<Viewer, "locale" | "timeZone">;
  /** Called with null for the current version. */
  onShow: (number: number | null) => void;
  /** Says what a version did, given the one before it. */
  noteOf?: (row: Row, before: Row | undefined) => string | null;
  actionsOf?: (row: Row) => ReactNode;
};

/** Lists a record's versions, newest first, with who saved each and when, and older ones on request. */
export function VersionList<Row extends VersionRow>(props: VersionListProps<Row>) {
  const { versions } = props;
  return (
    <Section title="Versions">
      {versions.status === "pending" && <SkeletonText lines={4} />}
      {versions.status === "error" && !versions.data && (
        <ErrorState
          className="py-6"
          message={versions.error.message}
          onRetry={() => versions.refetch()}
        />
      )}
      {versions.data && <Rows rows={versions.data.pages.flatMap(({ rows }) => rows)} {...props} />}
      {versions.hasNextPage && (
        <div>
          <Button
            size="sm"
            loading={versions.isFetchingNextPage}
            onClick={() => void versions.fetchNextPage()}
          >
            Show older versions
          </Button>
        </div>
      )}
      {versions.isFetchNextPageError && (
        <p role="alert" className="text-negative text-sm">
          Older versions could not be loaded. Try again.
        </p>
      )}
    </Section>
  );
}

function Rows<Row extends VersionRow>({
  rows,
  current,
  shown,
  comparedWith,
  viewer,
  onShow,
  noteOf,
  actionsOf,
}: VersionListProps<Row> & { rows: Row[] }) {
  return (
    <ul aria-label="Versions" className="-mx-2 flex flex-col">
      {rows.map((row, index) => {
        const { number } = row;
        const note = noteOf?.(row, rows[index + 1]);
        return (
          <li key={number} className="flex items-center gap-1 border-b py-1 last:border-b-0">
            <button
              type="button"
              aria-pressed={number === shown}
              onClick={() => onShow(number === current ? null : number)}
              className="flex min-w-0 flex-1 flex-col rounded-sm px-2 py-1 text-left hover:bg-hover aria-pressed:bg-selected"
            >
              <span className="flex items-center gap-2 font-medium">
                Version {number}
                {number === current && <Badge>Current</Badge>}
                {number === comparedWith && (
                  <span className="font-normal text-muted text-xs">Compared with</span>
                )}
              </span>
              <span className="text-muted text-xs">
                <DateText
                  dateTime={row.createdAt}
                  text={formatInstant(row.createdAt, viewer.locale, viewer.timeZone)}
                />
                {" · "}
                {row.actorName}
              </span>
              {note && <span className="break-words text-muted text-xs">{note}</span>}
            </button>
            {actionsOf?.(row)}
          </li>
        );
      })}
    </ul>
  );
}
