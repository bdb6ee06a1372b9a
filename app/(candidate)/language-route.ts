import { languageField } from "@/components/candidate/language-switch";
import { asCandidateLanguage } from "@/lib/format/candidate-languages";
import { candidateRoute, refuseForgery, seeOther } from "./candidate-route";
import { readForm } from "./read-form";
import { languageCookie } from "./visitor-language";

/** Creates the POST route that shows a candidate's pages in another language from now on. */
export const languageRoute = ({ path }: { path: "/o" | "/a" | "/s" | "/h" }) =>
  candidateRoute(`${path}/:token/language`, async ({ request, token }) => {
    refuseForgery(request);
    const language = asCandidateLanguage((await readForm(request)).get(languageField));
    const page = `${path}/${encodeURIComponent(token)}`;
    return seeOther(page, language ? { "Set-Cookie": languageCookie(language) } : {});
  });
