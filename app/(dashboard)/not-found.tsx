import { FileQuestion } from "lucide-react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata = { title: "Page not found" };

export default function DashboardNotFound() {
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
