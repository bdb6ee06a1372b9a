"use client";

import { useEffect } from "react";
import { digestOf } from "@/components/layout/error-digest";
import { MessagePage } from "@/components/layout/message-page";
import { buttonStyle } from "@/components/ui/button-style";
import { textOfThrown } from "@/lib/request-failures";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  useEffect(() => {
    console.error(error);
    document.title = "Something went wrong · Proffer";
  }, [error]);
  return (
    <MessagePage
      title="This page couldn't be loaded"
      action={
        <button type="button" className={buttonStyle({})} onClick={() => retry()}>
          Try again
        </button>
      }
    >
      <p>{textOfThrown(error)}</p>
      {digest && <p className="text-sm">Reference {digest}</p>}
    </MessagePage>
  );
}
