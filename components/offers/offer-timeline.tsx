"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EventTimeline } from "@/components/events/event-timeline";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { SkeletonText } from "@/components/ui/skeleton";
import { offerEventsOptions } from "@/lib/offers/client";

export function OfferTimeline({ offerId, viewer }: { offerId: number; viewer: Viewer }) {
  const query = useInfiniteQuery(offerEventsOptions(offerId));
  const events = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title="Timeline">
      {query.status === "pending" && <SkeletonText lines={3} />}
      {query.status === "error" && (
        <ErrorState
          className="py-6"
          message={query.error.message}
          onRetry={() => query.refetch()}
        />
      )}
      {query.status === "success" && events.length === 0 && (
        <p className="text-muted">No activity yet.</p>
      )}
      <EventTimeline
        label="Timeline"
        events={events.map((event) => ({ ...event, jobTitle: null }))}
        viewer={viewer}
      />
      {query.hasNextPage && (
        <Button
          size="sm"
          variant="ghost"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </Section>
  );
}
