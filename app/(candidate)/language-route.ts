import { languageField, returnField } from "@/components/candidate/language-switch";
import { asCandidateLanguage } from "@/lib/format/candidate-languages";
import { candidateRoute, refuseForgery, seeOther } from "./candidate-route";
import { readForm } from "./read-form";
import { languageCookie } from "./visitor-language";

/** Keeps the language that a form chose, and redirects to a page or to one below it. */
export async function chooseLanguage(request: Request, page: string): Promise<Response> {
  refuseForgery(request);
  const form = await readForm(request);
  const language = asCandidateLanguage(form.get(languageField));
  const below = /^[a-z-]{1,20}$/.exec(form.get(returnField) ?? "")?.[0];
  return seeOther(
    below ? `${page}/${below}` : page,
    language ? { "Set-Cookie": languageCookie(language) } : {},
  );
}

/** Creates the POST route that shows a candidate's pages in another language from now on. */
export const languageRoute = ({ path }: { path: "/o" | "/a" | "/s" | "/h" }) =>
  candidateRoute(`${path}/:token/language`, async ({ request, token }) =>
    chooseLanguage(request, `${path}/${encodeURIComponent(token)}`),
  );
