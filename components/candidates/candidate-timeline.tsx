"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EventTimeline } from "@/components/events/event-timeline";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { candidateEventsOptions } from "@/lib/candidates/client";

export function CandidateTimeline({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useInfiniteQuery(candidateEventsOptions(id));
  if (query.status === "pending") return <SkeletonText lines={4} />;
  if (query.status === "error") {
    return (
      <ErrorState className="py-6" message={query.error.message} onRetry={() => query.refetch()} />
    );
  }
  const events = query.data.pages.flatMap((page) => page.rows);
  if (events.length === 0) return <p className="text-muted">No activity yet.</p>;
  return (
    <div className="flex flex-col gap-3">
      <EventTimeline label="Timeline" events={events} viewer={viewer} />
      {query.hasNextPage && (
        <div>
          <Button
            size="sm"
            loading={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            Show earlier
          </Button>
        </div>
      )}
      {query.isFetchNextPageError && (
        <p role="alert" className="text-negative text-sm">
          We couldn’t load earlier events. Try again.
        </p>
      )}
    </div>
  );
}
