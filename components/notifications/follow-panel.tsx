"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell, BellOff } from "lucide-react";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { setFollowingAction } from "@/lib/notifications/actions";
import { followingOptions, notificationKeys } from "@/lib/notifications/client";
import { useMarkRead } from "./use-mark-read";

/** Follows an offer, or stops. Showing it marks the offer's notifications as read. */
export function FollowPanel({ offerId }: { offerId: number }) {
  const client = useQueryClient();
  const { data } = useQuery(followingOptions(offerId));
  const { mutate: markAll } = useMarkRead().markAll;
  const follow = useMutation({
    mutationFn: (follows: boolean) => unwrap(setFollowingAction({ offerId, follows })),
    onError: (error) => notify.failed("That couldn't be saved", error.message),
    onSettled: () => client.invalidateQueries({ queryKey: notificationKeys.following(offerId) }),
  });
  const upTo = data?.newestUnread ?? null;
  useEffect(() => {
    if (upTo !== null) markAll({ upTo, offerId });
  }, [upTo, offerId, markAll]);
  if (!data) return null;
  const { follows } = data;
  return (
    <Section
      title="Notifications"
      action={
        <Button
          size="sm"
          icon={follows ? <BellOff aria-hidden /> : <Bell aria-hidden />}
          loading={follow.isPending}
          onClick={() => follow.mutate(!follows)}
        >
          {follows ? "Unfollow" : "Follow"}
        </Button>
      }
    >
      <p className="text-muted text-sm">
        {follows
          ? "You're notified when the candidate responds, an email fails, or the deadline comes near."
          : "You aren't notified about this offer."}{" "}
        <TextLink href="/settings/notifications">Choose what you get</TextLink>
      </p>
    </Section>
  );
}
