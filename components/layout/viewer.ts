import type { Permission } from "@/lib/auth/permissions";
import { todayIn } from "@/lib/format/calendar";

/** Person who views a screen: their permissions, and how the account formats dates and money. */
export type Viewer = {
  locale: string;
  timeZone: string;
  /** The account's calendar day when the page was rendered. */
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

/** Returns why the viewer may not use what needs this permission, or null. */
export const refusalFor = (viewer: Viewer, permission: Permission): string | null =>
  viewer.permissions.includes(permission) ? null : "You have view-only access";
