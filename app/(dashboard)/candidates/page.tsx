import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { FileUp, Plus } from "lucide-react";
import type { SearchParams } from "nuqs/server";
import { runsLink } from "@/components/bulk/runs-link";
import { candidateFilters, loadCandidateSearch } from "@/components/candidates/candidate-search";
import { CandidatesScreen } from "@/components/candidates/candidates-screen";
import { PageHeader } from "@/components/layout/page-header";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { candidateListOptions } from "@/lib/candidates/client";
import { listCandidates } from "@/lib/candidates/queries";
import { prefetchPage } from "@/lib/prefetch-page";

export const metadata = { title: "Candidates" };

export default async function CandidatesPage(props: { searchParams: Promise<SearchParams> }) {
  const member = await requireMemberWith("candidates.read");
  const filters = candidateFilters(await loadCandidateSearch(props.searchParams));
  const client = createPageClient();
  await prefetchPage(client, candidateListOptions(filters), (limit) =>
    listCandidates(member, { ...filters, limit }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader
        title="Candidates"
        links={
          member.permissions.has("candidates.write")
            ? [{ href: "/bulk/import", label: "Import", icon: <FileUp aria-hidden /> }, runsLink]
            : [runsLink]
        }
        action={
          member.permissions.has("candidates.write") && (
            <ButtonLink href="/candidates/new" variant="primary" icon={<Icon of={Plus} />}>
              New candidate
            </ButtonLink>
          )
        }
      />
      <CandidatesScreen viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
