import { candidateRoute, seeOther } from "@/app/(candidate)/candidate-route";
import { chooseLanguage } from "@/app/(candidate)/language-route";

export const GET = candidateRoute("/verify/language", async () => seeOther("/verify"));

/** Shows the page in another language from now on. */
export const POST = candidateRoute("/verify/language", ({ request }) =>
  chooseLanguage(request, "/verify"),
);
