"use client";

import { FileQuestion } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "./page-body";
import { PageHeader } from "./page-header";

/** Says that a page doesn't exist. Every page brings it along, so it is sent by name. */
export function NotFoundScreen() {
  return (
    <>
      <PageHeader title="Not found" />
      <PageBody>
        <EmptyState
          icon={FileQuestion}
          title="This page doesn't exist"
          action={<ButtonLink href="/">Go to Home</ButtonLink>}
        >
          The record may have been deleted, or the address may be wrong.
        </EmptyState>
      </PageBody>
    </>
  );
}
