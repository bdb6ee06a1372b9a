import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { handbackPage } from "@/components/candidate/handback-page";
import { findHandedBack } from "@/lib/invitations/find-handed-back";
import { inFrameLocale } from "../../visitor-language";

export const GET = candidateRoute(
  "/h/:token",
  async ({ request, token }) => {
    const found = await findHandedBack(token);
    if (!found) return "closed";
    return handbackPage(inFrameLocale(request, found));
  },
  (messages) => ({ ...messages, closed: messages.handback.closed }),
);
