import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { handbackPage } from "@/components/candidate/handback-page";
import { closedPage } from "@/components/candidate/message-page";
import { findHandedBack } from "@/lib/invitations/find-handed-back";
import { en } from "@/lib/messages/en";

const texts = { ...en, closed: en.handback.closed };

export const GET = candidateRoute(
  "/h/:token",
  async ({ token }) => {
    const found = await findHandedBack(token);
    return found ? handbackPage(found) : closedPage(texts);
  },
  texts,
);
