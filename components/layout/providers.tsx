"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { TooltipGroup } from "@/components/ui/tooltip";
import { viewerHeader } from "@/lib/viewer/rules";
import { getQueryClient } from "./query-client";
import { useKeptFocus } from "./use-kept-focus";
import { useKeptPlace } from "./use-kept-place";
import { useSubmitKey } from "./use-submit-key";

type ProvidersProps = {
  /** Whom the page is opened for: every call that it makes names them. */
  viewer: string | null;
  children: ReactNode;
};

export function Providers({ viewer, children }: ProvidersProps) {
  useKeptFocus();
  useKeptPlace();
  useSubmitKey();
  return (
    <QueryClientProvider client={getQueryClient(viewer)}>
      {viewer && <meta name={viewerHeader} content={viewer} />}
      <NuqsAdapter>
        <TooltipGroup>
          {children}
          <Toaster />
        </TooltipGroup>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
