"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { markAllNotificationsAction, markNotificationsAction } from "@/lib/notifications/actions";
import { notificationKeys } from "@/lib/notifications/client";
import type { MarkAllInput, MarkInput } from "@/lib/notifications/schema";

/** Returns the actions that mark notifications as read or unread. */
export function useMarkRead() {
  const client = useQueryClient();
  const shared = {
    onError: (error: Error) => notify.failed("The inbox couldn't be updated", error.message),
    onSettled: () => client.invalidateQueries({ queryKey: notificationKeys.all }),
  };
  const mark = useMutation({
    mutationFn: (input: MarkInput) => unwrap(markNotificationsAction(input)),
    ...shared,
  });
  const markAll = useMutation({
    mutationFn: (input: MarkAllInput) => unwrap(markAllNotificationsAction(input)),
    ...shared,
  });
  return { mark, markAll };
}
