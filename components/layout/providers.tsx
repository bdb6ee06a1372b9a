"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { TooltipGroup } from "@/components/ui/tooltip";
import { getQueryClient } from "./query-client";
import { useKeptFocus } from "./use-kept-focus";

export function Providers({ children }: { children: ReactNode }) {
  useKeptFocus();
  return (
    <QueryClientProvider client={getQueryClient()}>
      <NuqsAdapter>
        <TooltipGroup>
          {children}
          <Toaster />
        </TooltipGroup>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
