import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { BulkScreen } from "@/components/bulk/bulk-screen";
import { createPageClient } from "@/components/layout/query-client";
import { viewerOf } from "@/components/layout/viewer";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { bulkRunOptions } from "@/lib/bulk/client";
import { getBulkRunOrThrow } from "@/lib/bulk/queries";
import { kindWords } from "@/lib/bulk/rules";
import { BulkRunParams } from "@/lib/bulk/schema";

type Props = { params: Promise<{ id: string }> };

const readRun = readRecord(BulkRunParams, async (id) =>
  getBulkRunOrThrow(await requireMemberWith("candidates.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: kindWords[(await readRun((await params).id)).kind].title };
}

export default async function BulkRunPage({ params }: Props) {
  const member = await requireMemberWith("candidates.read");
  const run = await readRun((await params).id);
  const client = createPageClient();
  client.setQueryData(bulkRunOptions(run.id).queryKey, run);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BulkScreen id={run.id} viewer={viewerOf(member)} />
    </HydrationBoundary>
  );
}
