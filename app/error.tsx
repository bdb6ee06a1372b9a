"use client";

import { useEffect } from "react";
import { digestOf } from "@/components/layout/error-digest";
import { MessagePage } from "@/components/layout/message-page";
import { buttonStyle } from "@/components/ui/button-style";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  useEffect(() => console.error(error), [error]);
  return (
    <MessagePage
      title="This page couldn't be loaded"
      action={
        <button type="button" className={buttonStyle({})} onClick={() => retry()}>
          Try again
        </button>
      }
    >
      <p>Something went wrong on the server. Nothing was changed. Try again in a moment.</p>
      {digest && <p className="text-sm">Reference {digest}</p>}
    </MessagePage>
  );
}
