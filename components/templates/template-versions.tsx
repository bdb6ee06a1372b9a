import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { Viewer } from "@/components/layout/viewer";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { SkeletonText } from "@/components/ui/skeleton";
import { formatInstant } from "@/lib/format/dates";
import type { TemplateVersionRow } from "@/lib/templates/client";

type TemplateVersionsProps = {
  versions: UseInfiniteQueryResult<unknown>;
  rows: TemplateVersionRow[];
  shown: number | null;
  /** The number of the version that the template has. */
  current: number;
  viewer: Viewer;
  onShow: (number: number | null) => void;
};

/** Says what a version did besides changing the text. */
function noteOf(row: TemplateVersionRow, before: TemplateVersionRow | undefined): string | null {
  if (row.restoredFrom !== null) return `Restored version ${row.restoredFrom}`;
  return before && before.name !== row.name ? `Renamed to ${row.name}` : null;
}

/** Lists a template's versions, newest first, with who saved each and when. */
export function TemplateVersions(props: TemplateVersionsProps) {
  const { versions, rows, shown, current, viewer, onShow } = props;
  return (
    <Section title="Versions">
      {versions.status === "pending" && <SkeletonText lines={4} />}
      {versions.status === "error" && (
        <ErrorState
          className="py-6"
          message={versions.error?.message}
          onRetry={() => versions.refetch()}
        />
      )}
      <ul aria-label="Versions" className="flex flex-col">
        {rows.map((row, index) => {
          const note = noteOf(row, rows[index + 1]);
          return (
            <li key={row.number} className="border-b py-1">
              <button
                type="button"
                aria-pressed={row.number === shown}
                onClick={() => onShow(row.number === current ? null : row.number)}
                className="flex w-full min-w-0 flex-col rounded-sm px-1.5 py-1 text-left hover:bg-hover aria-pressed:bg-selected"
              >
                <span className="flex items-center gap-2">
                  Version {row.number}
                  {row.number === current && <Badge>Current</Badge>}
                </span>
                <span className="truncate text-muted text-xs">
                  <DateText
                    dateTime={row.createdAt}
                    text={formatInstant(row.createdAt, viewer.locale, viewer.timeZone)}
                  />
                  {" · "}
                  {row.actorName}
                </span>
                {note && <span className="truncate text-muted text-xs">{note}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {versions.hasNextPage && (
        <Button
          size="sm"
          variant="ghost"
          loading={versions.isFetchingNextPage}
          onClick={() => versions.fetchNextPage()}
        >
          Show older versions
        </Button>
      )}
    </Section>
  );
}
