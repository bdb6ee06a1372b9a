"use client";

import { useEffect } from "react";
import { digestOf } from "@/components/layout/error-digest";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { ErrorState } from "@/components/ui/error-state";
import { textOfThrown } from "@/lib/request-failures";
import { checkSession } from "@/lib/viewer/client";

export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
    void checkSession();
    document.title = "Something went wrong · Proffer";
  }, [error]);
  return (
    <>
      <PageHeader title="Something went wrong" />
      <PageBody>
        <ErrorState
          title="We couldn't load this page"
          message={textOfThrown(error)}
          requestId={digestOf(error)}
          onRetry={retry}
        />
      </PageBody>
    </>
  );
}
