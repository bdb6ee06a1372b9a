import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { Table, TableBody, TableHead, TableRow } from "@/components/ui/table";

type PagedTableProps<Row> = {
  query: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>;
  caption: string;
  /** Text shown when there are no rows. */
  empty: string;
  head: ReactNode;
  keyOf: (row: Row) => number;
  children: (row: Row) => ReactNode;
};

/**
 * Shows a short table within a page, in all its states: the newest rows, and older ones on request.
 */
export function PagedTable<Row>({
  query,
  caption,
  empty,
  head,
  keyOf,
  children,
}: PagedTableProps<Row>) {
  if (query.status === "pending") return <SkeletonText lines={2} />;
  if (query.status === "error") {
    return (
      <ErrorState className="py-6" message={query.error.message} onRetry={() => query.refetch()} />
    );
  }
  const rows = query.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <div className="flex flex-col gap-2">
      <Table caption={caption}>
        <TableHead>
          <TableRow>{head}</TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)}>{children(row)}</TableRow>
          ))}
        </TableBody>
      </Table>
      {query.hasNextPage && (
        <div>
          <Button
            size="sm"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show older
          </Button>
        </div>
      )}
    </div>
  );
}
