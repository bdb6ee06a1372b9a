import { asCandidateLanguage, type CandidateLanguage } from "@/lib/format/candidate-languages";

/**
 * Returns the language of candidates' pages that a browser prefers by its `Accept-Language`;
 * English if it names none of them.
 */
export function acceptedLanguage(header: string | null): CandidateLanguage {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const quality = parameters.find((part) => part.startsWith("q="))?.slice(2) ?? "1";
      return { language: asCandidateLanguage(tag.split("-")[0]), quality: Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted.find(({ language }) => language !== null)?.language ?? "en";
}
