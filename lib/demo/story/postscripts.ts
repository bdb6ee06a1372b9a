import { languageOf } from "@/lib/format/locale";
import { pick } from "./random";

const english = [
  "PS: As we discussed, your laptop and desk will be sent to your home before your first day.",
  "PS: As agreed on the phone, we will pay for the train that you take to the office.",
  "PS: We have noted that you will be away for two weeks in your first summer with us.",
];

const others: Record<string, readonly string[]> = {
  de: [
    "PS: Wie besprochen übernehmen wir Ihre Bahnfahrten ins Büro.",
    "PS: Ihren Urlaub im ersten Sommer haben wir uns notiert.",
  ],
  fr: [
    "P.-S. : comme convenu, nous prenons en charge vos trajets en train.",
    "P.-S. : nous avons bien noté vos congés de l’été prochain.",
  ],
};

/** What a recruiter adds below a letter by hand, in its language. */
export const postscriptIn = (locale: string): string => pick(others[languageOf(locale)] ?? english);
