import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readRecord } from "@/app/(dashboard)/read-record";
import { createPageClient } from "@/components/layout/query-client";
import { MessageScreen } from "@/components/outbox/message-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { messageOptions } from "@/lib/outbox/client";
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { MessageParams } from "@/lib/outbox/schema";

type Props = { params: Promise<{ id: string }> };

const readMessage = readRecord(MessageParams, async (id) =>
  getMessageOrThrow(await requireMemberWith("outbox.read"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readMessage((await params).id)).subject };
}

export default async function MessagePage({ params }: Props) {
  const { locale, permissions, timeZone } = await requireMemberWith("outbox.read");
  const message = await readMessage((await params).id);
  const client = createPageClient();
  client.setQueryData(messageOptions(message.id).queryKey, message);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MessageScreen
        id={message.id}
        viewer={{ locale, timeZone }}
        refusal={permissions.has("outbox.write") ? null : "You have view-only access"}
      />
    </HydrationBoundary>
  );
}
