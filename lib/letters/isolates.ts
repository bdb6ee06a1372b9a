import { needsIsolation } from "@/lib/format/isolate";

/** Marks around a printed value until the letter's markup is known. */
const [start, end] = ["\uE002", "\uE003"];
const marks = /[\uE002\uE003]/g;
const tag = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;

/** Returns a text without the marks, as filters and comparisons see it. */
export const withoutMarks = (text: string): string => text.replace(marks, "");

/** Returns an escaped value, marked if it could change the order of the words around it. */
export const markValue = (html: string, locale: string): string =>
  needsIsolation(html, locale) ? `${start}${withoutMarks(html)}${end}` : withoutMarks(html);

/** Turns marked values into `bdi` elements in text, and removes the marks in attributes. */
export function showIsolates(html: string): string {
  if (!html.includes(start)) return html;
  return html
    .replace(tag, withoutMarks)
    .replace(/\uE002([^\uE002\uE003]*)\uE003/g, "<bdi>$1</bdi>")
    .replace(marks, "");
}
