"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { resendMessageAction } from "@/lib/outbox/actions";
import { messageKeys, messageOptions } from "@/lib/outbox/client";
import { MessageContent } from "./message-content";
import { MessageFacts } from "./message-facts";
import { MessageStatusBadge } from "./message-status-badge";

type MessageScreenProps = {
  id: number;
  viewer: { locale: string; timeZone: string };
  /** The reason the viewer may not resend it, or null. */
  refusal: string | null;
};

export function MessageScreen({ id, viewer, refusal }: MessageScreenProps) {
  const { data: message } = useSuspenseQuery(messageOptions(id));
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => unwrap(resendMessageAction({ id })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: messageKeys.all });
      notify.done(`Message to ${message.recipient} queued`);
    },
    onError: (error) => notify.failed("The message couldn't be queued", error.message),
  });
  return (
    <>
      <PageHeader
        title={message.subject}
        crumbs={[{ label: "Outbox", href: "/settings/outbox" }]}
        badge={<MessageStatusBadge message={message} />}
        action={
          message.resendRefusal === null && (
            <Button
              variant="primary"
              icon={<Send aria-hidden />}
              loading={resend.isPending}
              disabledReason={refusal}
              onClick={() => resend.mutate()}
            >
              Resend
            </Button>
          )
        }
      />
      <PageBody width="wide">
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0 max-lg:order-last">
            <MessageContent message={message} />
          </div>
          <MessageFacts message={message} viewer={viewer} refusal={refusal} />
        </div>
      </PageBody>
    </>
  );
}
