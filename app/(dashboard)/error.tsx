"use client";

import { useEffect } from "react";
import { digestOf } from "@/components/layout/error-digest";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { ErrorState } from "@/components/ui/error-state";
import { checkSession } from "@/lib/viewer/client";

export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
    void checkSession();
  }, [error]);
  return (
    <>
      <PageHeader title="Something went wrong" />
      <PageBody>
        <ErrorState
          title="We couldn't load this page"
          requestId={digestOf(error)}
          onRetry={retry}
        />
      </PageBody>
    </>
  );
}
