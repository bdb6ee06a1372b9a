"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EventTimeline } from "@/components/events/event-timeline";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { SkeletonText } from "@/components/ui/skeleton";
import { eligibilityEventsOptions } from "@/lib/eligibility/client";

export function EligibilityTimeline({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useInfiniteQuery(eligibilityEventsOptions(id));
  const events = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title="History">
      {query.status === "pending" && <SkeletonText lines={3} />}
      {query.status === "error" && (
        <ErrorState
          className="py-6"
          message={query.error.message}
          onRetry={() => query.refetch()}
        />
      )}
      {query.status === "success" && events.length === 0 && (
        <p className="text-muted">No history yet.</p>
      )}
      <EventTimeline label="History" events={events} viewer={viewer} />
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
    </Section>
  );
}
