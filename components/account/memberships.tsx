"use client";

import { useMutation } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toaster";
import { askToLeave } from "@/components/ui/unsaved-work";
import type { MembershipDto } from "@/lib/account/schema";
import { unwrap } from "@/lib/api-client";
import { switchAccountAction } from "@/lib/identity/actions";
import { roleLabels } from "@/lib/members/schema";
import { announceSession } from "@/lib/viewer/client";

export function Memberships({ places: memberships }: { places: MembershipDto[] }) {
  const change = useMutation({
    mutationFn: (accountId: number) => unwrap(switchAccountAction({ accountId })),
    onSuccess() {
      announceSession(null);
      window.location.assign("/");
    },
    onError: (error) => notify.failed("Couldn't switch organisation", error.message),
  });
  return (
    <ul className="divide-y border-y">
      {memberships.map((place) => (
        <li key={place.accountId} className="flex min-h-12 items-center gap-3 py-2">
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{place.name}</span>
            <span className="text-muted text-sm">
              {place.isJoined
                ? roleLabels[place.role]
                : `Invited as ${roleLabels[place.role].toLowerCase()}`}
            </span>
          </span>
          {place.current ? (
            <Badge tone="accent">Current</Badge>
          ) : (
            <Button
              size="sm"
              variant={place.isJoined ? undefined : "primary"}
              aria-label={`${place.isJoined ? "Switch to" : "Join"} ${place.name}`}
              loading={change.isPending && change.variables === place.accountId}
              onClick={() => askToLeave(() => change.mutate(place.accountId))}
            >
              {place.isJoined ? "Switch" : "Join"}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
