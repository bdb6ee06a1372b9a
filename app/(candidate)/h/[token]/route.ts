import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { handbackPage } from "@/lib/candidate-page/handback-page";
import { closedPage } from "@/lib/candidate-page/message-page";
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
