import type { PageBrand } from "./brand";
import type { Page } from "./document";
import { formStyle } from "./form-style";
import { formHead } from "./frame";
import { icon } from "./icon";
import { html, type Markup } from "./markup";
import { notice } from "./notice";

/** The id of the form that the buttons of the page's languages send, with what was typed. */
export const formId = "step";

interface Form {
  lang: string;
  title: string;
  brand: PageBrand | undefined;
  /** The page that a link leads back to. */
  back?: { href: string; text: string };
  notice?: Markup | null;
  /** What is wrong with what was sent, by the id of its field. */
  errors?: Record<string, string | undefined>;
  texts: { titlePrefix: string; problem: string };
  body: Markup;
  /** True if the page has a form of this id that keeps what was typed in another language. */
  hasLanguages?: boolean;
  status?: number;
}

/** Renders a page with one thing to do, and what was wrong with it the last time. */
export function formPage(form: Form): Page {
  const { back, body, brand, errors = {}, hasLanguages, lang, status, texts, title } = form;
  const wrong = Object.entries(errors).flatMap(([id, text]) => (text ? [{ id, text }] : []));
  return {
    title: wrong.length > 0 ? `${texts.titlePrefix}${title}` : title,
    lang,
    ...(wrong.length > 0 && { status: 400 }),
    ...(status && { status }),
    sheet: formStyle,
    ...(brand && { brand }),
    ...(hasLanguages && { languageForm: formId }),
    body: html`${formHead(brand)}
<main class="form">${back && html`<a class="link back-link" href="${back.href}">${icon("back")}${back.text}</a>`}
<h1 class="serif">${title}</h1>
${form.notice}
${
  wrong.length > 0 &&
  notice(
    "negative",
    texts.problem,
    ...wrong.map(({ id, text }) => html`<a href="#${id}">${text}</a>`),
  )
}
${body}</main>`,
  };
}
