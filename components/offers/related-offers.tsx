"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { Viewer } from "@/components/layout/viewer";
import { ErrorState } from "@/components/ui/error-state";
import { Money } from "@/components/ui/money";
import { SkeletonText } from "@/components/ui/skeleton";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { offerListOptions } from "@/lib/offers/client";
import { DayText } from "./day-text";
import { DueDate } from "./due-date";
import { offersPath } from "./offer-search";
import { OfferStatusBadge } from "./offer-status-badge";
import { type OfferOwner, relatedOfferFilters } from "./related-filters";
import { payWords } from "./words";

const maxShown = 10;

type RelatedOffersProps = {
  of: OfferOwner;
  empty: string;
  viewer: Viewer;
};

/** Shows the newest offers of a job or a candidate, with a link to all of them. */
export function RelatedOffers({ of, empty, viewer }: RelatedOffersProps) {
  const query = useInfiniteQuery(offerListOptions(relatedOfferFilters(of)));
  const ofJob = "jobId" in of;
  if (query.status === "pending") return <SkeletonText lines={3} />;
  if (query.status === "error") {
    return (
      <ErrorState className="py-6" message={query.error.message} onRetry={() => query.refetch()} />
    );
  }
  const all = query.data.pages.flatMap((page) => page.rows);
  if (all.length === 0) return <p className="text-muted">{empty}</p>;
  const count = `${all.length}${query.hasNextPage ? "+" : ""}`;
  return (
    <div className="flex flex-col gap-2">
      <Table caption="Newest offers">
        <TableHead>
          <TableRow>
            <TableHeader>{ofJob ? "Candidate" : "Job"}</TableHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader align="end" className="max-sm:hidden">
              Pay
            </TableHeader>
            <TableHeader className="max-sm:hidden">Response due</TableHeader>
            <TableHeader className="max-lg:hidden">Created</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {all.slice(0, maxShown).map((offer) => (
            <TableRow key={offer.id}>
              <TableCell>
                <TextLink href={`/offers/${offer.id}`}>
                  {ofJob ? offer.candidateName : offer.jobTitle}
                </TextLink>
              </TableCell>
              <TableCell>
                <OfferStatusBadge status={offer.status} />
              </TableCell>
              <TableCell align="end" className="max-sm:hidden">
                <Money>{payWords(offer, viewer.locale)}</Money>
              </TableCell>
              <TableCell className="max-sm:hidden">
                <DueDate offer={offer} viewer={viewer} />
              </TableCell>
              <TableCell className="max-lg:hidden">
                <DayText instant={offer.createdAt} viewer={viewer} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {all.length > maxShown && (
        <p>
          <TextLink href={offersPath(of)}>View all {count} offers</TextLink>
        </p>
      )}
    </div>
  );
}
