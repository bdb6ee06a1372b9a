import { backRoute, formRoute } from "@/app/(candidate)/link-pages";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { handIn } from "@/lib/assessments/hand-in";
import { closedPage } from "@/lib/candidate-page/message-page";

export const GET = backRoute(sittingPages, "hand-in");

/** The candidate hands in, or their page's script does so because the time is over. */
export const POST = formRoute(sittingPages, "hand-in", async (visit, form) => {
  const outcome = await handIn(visit, form.get("by") === "time" ? "time" : "candidate");
  return outcome === "closed" ? closedPage(sittingPages.texts) : null;
});
