"use client";

import { isServer } from "@tanstack/react-query";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Skeleton, SkeletonText } from "@/components/ui/skeleton";
import { PageBody } from "./page-body";
import { PageHeader } from "./page-header";

/**
 * Shows a page's title and its shapes. What the server sends of it is replaced and never hydrated,
 * so there it does without the buttons, which would do nothing yet.
 */
function Loading({ title = "Loading", children }: { title?: string; children: ReactNode }) {
  return (
    <>
      {isServer ? (
        <header className="page-header">
          <h1 className="truncate font-semibold">{title}</h1>
        </header>
      ) : (
        <PageHeader title={title} />
      )}
      <div role="status" className="sr-only">
        Loading
      </div>
      {children}
    </>
  );
}

export function ListSkeleton({ title, columns = 5 }: { title?: string; columns?: number }) {
  return (
    <Loading title={title}>
      <PageBody fill>
        <div className="flex shrink-0 items-center gap-2 border-b px-3 py-2 sm:px-4 md:px-6">
          <Skeleton className="h-8 w-72" />
          <Skeleton className="h-7 w-20" />
          <Skeleton className="h-7 w-20" />
        </div>
        <div className="h-9 border-b bg-sunken" />
        <div aria-hidden className="skeleton-rows flex shrink-0 gap-6 px-3 md:px-6">
          {Array.from({ length: columns }, (_, column) => (
            <div
              key={column}
              className={clsx("skeleton-column", column === 0 ? "w-1/3" : "flex-1")}
            />
          ))}
        </div>
      </PageBody>
    </Loading>
  );
}

export function DetailSkeleton({ title }: { title?: string }) {
  return (
    <Loading title={title}>
      <PageBody>
        <div className="grid gap-8 lg:grid-cols-[1fr_22rem]">
          <Skeleton className="h-160 w-full" />
          <div className="flex flex-col gap-8">
            <SkeletonText lines={4} />
            <SkeletonText lines={6} />
          </div>
        </div>
      </PageBody>
    </Loading>
  );
}

export function FormSkeleton({ title }: { title?: string }) {
  return (
    <Loading title={title}>
      <PageBody width="prose">
        {Array.from({ length: 5 }, (_, field) => (
          <div key={field} className="flex flex-col gap-2">
            <Skeleton className="w-24" />
            <Skeleton className="h-8" />
          </div>
        ))}
      </PageBody>
    </Loading>
  );
}
