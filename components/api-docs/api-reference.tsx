"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryState } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { FloatingHost } from "@/components/ui/floating";
import { Sheet } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { documentOptions } from "@/lib/api-reference/client";
import { callId, callsByTag } from "@/lib/api-reference/rules";
import { CallList } from "./call-list";
import { CallView } from "./call-view";
import type { CredentialChoice } from "./credential-fields";
import { Introduction } from "./introduction";

/** Shows the whole reference: the list of calls, and the selected call beside it. */
export function ApiReference({ signedIn }: { signedIn: boolean }) {
  const query = useQuery(documentOptions());
  const [selected, setSelected] = useQueryState("call", { history: "push", scroll: true });
  const [listing, setListing] = useState(false);
  const [credential, setCredential] = useState<CredentialChoice>({
    name: signedIn ? "session" : "apiKey",
    secrets: {},
  });
  if (query.isPending) return <ReferenceSkeleton />;
  if (query.isError) return <ErrorState onRetry={() => void query.refetch()} />;

  const document = query.data;
  const calls = callsByTag(document).flatMap((group) => group.calls);
  const call = calls.find((each) => callId(each) === selected);
  const select = (id: string | null) => {
    setListing(false);
    void setSelected(id);
  };
  const list = <CallList document={document} selected={selected} onSelect={select} />;
  return (
    <div className="flex items-start">
      <nav
        aria-label="Calls"
        className="sticky top-12 hidden h-[calc(100dvh-3rem)] w-72 shrink-0 overflow-y-auto border-r bg-sunken p-3 lg:block"
      >
        {list}
      </nav>
      <div className="flex min-w-0 flex-1 flex-col gap-6 p-4 md:p-6">
        <FloatingHost>
          <div className="lg:hidden">
            <Sheet
              open={listing}
              onOpenChange={setListing}
              side="left"
              title="Calls"
              trigger={<Button>All calls</Button>}
            >
              {list}
            </Sheet>
          </div>
          {call ? (
            <CallView
              key={callId(call)}
              document={document}
              call={call}
              credential={credential}
              onCredentialChange={setCredential}
            />
          ) : (
            <Introduction document={document} />
          )}
        </FloatingHost>
      </div>
    </div>
  );
}

function ReferenceSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the reference"
      className="flex flex-col gap-4 p-4 md:p-6"
    >
      <Skeleton className="h-6 w-64" />
      <Skeleton className="h-4 w-full max-w-prose" />
      <Skeleton className="h-4 w-full max-w-prose" />
      <Skeleton className="h-64 w-full" />
    </div>
  );
}
