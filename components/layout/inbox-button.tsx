"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import { unreadOptions } from "@/lib/notifications/client";
import { maxUnread } from "@/lib/notifications/schema";

/** Leads to the inbox, and counts what is unread there. A phone has only the navigation for it. */
export function InboxButton() {
  const { data } = useQuery(unreadOptions);
  const unread = data?.unread ?? 0;
  const count = unread < maxUnread ? String(unread) : `${maxUnread - 1}+`;
  return (
    <Tooltip content="Inbox" shortcut="G I" describes={false}>
      <Link
        href="/inbox"
        aria-label={unread > 0 ? `Inbox, ${count} unread` : "Inbox"}
        className={cn(buttonStyle({ variant: "ghost", square: true }), "relative max-sm:hidden")}
      >
        <Bell aria-hidden />
        {unread > 0 && (
          <span
            aria-hidden
            className="tabular absolute top-0 right-0 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[0.625rem] text-on-accent leading-4 touch:top-1.5 touch:right-1.5"
          >
            {count}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
