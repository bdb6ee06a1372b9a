import { backRoute, formRoute } from "@/app/(candidate)/link-pages";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { handIn } from "@/lib/sittings/hand-in";

export const GET = backRoute(sittingPages, "hand-in");

/** Hands in the sitting: the candidate pressed the button, or the script saw the time run out. */
export const POST = formRoute(sittingPages, "hand-in", async ({ visit, form }) => {
  const outcome = await handIn(visit, form.get("by") === "time" ? "time" : "candidate");
  return outcome === "closed" ? "closed" : null;
});
