"use client";

import { useQuery } from "@tanstack/react-query";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { ErrorState } from "@/components/ui/error-state";
import { homeOptions } from "@/lib/home/client";
import { FiguresPanel } from "./figures-panel";
import { HomeSkeleton } from "./home-skeleton";
import { NeedsPanel } from "./needs-panel";
import { OffersChart } from "./offers-chart";

export function HomeScreen({ viewer }: { viewer: Viewer }) {
  const { data: home, error, refetch } = useQuery(homeOptions);
  return (
    <PageBody width="wide" className="gap-10">
      {home ? (
        <>
          <NeedsPanel home={home} viewer={viewer} />
          <FiguresPanel figures={home.figures} />
          <OffersChart months={home.months} />
        </>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => refetch()} />
      ) : (
        <HomeSkeleton />
      )}
    </PageBody>
  );
}
