import { en } from "./en";

/** Texts of the page that stands for every page of the dashboard during an outage. */
export const enOutage = {
  ...en,
  trouble: {
    title: "Proffer can't reach its database",
    reason: "This page can't be shown until the database responds again. Nothing was changed.",
    help: "Reload the page in a moment. If this lasts, tell the person who runs Proffer.",
    reference: en.trouble.reference,
  },
};
