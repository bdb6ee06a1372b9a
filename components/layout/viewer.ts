import type { Permission } from "@/lib/auth/permissions";
import { todayIn } from "@/lib/format/calendar";

/** Who looks at a screen: what they may do, and how their account writes dates and money. */
export type Viewer = {
  locale: string;
  timeZone: string;
  /** The account's calendar day when the page was made. */
  today: string;
  permissions: Permission[];
};

type Member = { locale: string; timeZone: string; permissions: ReadonlySet<Permission> };

export const viewerOf = ({ locale, timeZone, permissions }: Member): Viewer => ({
  locale,
  timeZone,
  today: todayIn(timeZone, new Date()),
  permissions: [...permissions],
});

/** Why the viewer may not do what needs this permission; null where they may. */
export const refusalFor = (viewer: Viewer, permission: Permission): string | null =>
  viewer.permissions.includes(permission) ? null : "Your role may only read";
