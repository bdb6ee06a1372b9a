"use server";

import { defineAction } from "@/lib/define-action";
import { markAllNotifications, markNotifications } from "./mark-notifications";
import { FollowInput, MarkAllInput, MarkInput, SettingsInput } from "./schema";
import { setFollowing } from "./set-following";
import { updateSettings } from "./update-settings";

export const markNotificationsAction = defineAction({
  permission: "offers.read",
  input: MarkInput,
  run: markNotifications,
});

export const markAllNotificationsAction = defineAction({
  permission: "offers.read",
  input: MarkAllInput,
  run: markAllNotifications,
});

export const setFollowingAction = defineAction({
  permission: "offers.read",
  input: FollowInput,
  run: setFollowing,
});

export const updateNotificationSettingsAction = defineAction({
  permission: "offers.read",
  input: SettingsInput,
  run: updateSettings,
});
