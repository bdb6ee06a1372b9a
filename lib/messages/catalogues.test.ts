import { describe, expect, test } from "vitest";
import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { messagesFor, spokenLocale } from "./messages";

type Text = string | ((...given: never[]) => unknown);

/** Every text of a catalogue by its path. */
const textsIn = (part: object, path = ""): [string, Text][] =>
  Object.entries(part).flatMap(([name, value]): [string, Text][] =>
    typeof value === "object" && value !== null
      ? textsIn(value, `${path}${name}.`)
      : [[`${path}${name}`, value]],
  );

const english = textsIn(en);

/** Texts that are the same in English: names of signs, or words that both languages share. */
const shared: Record<string, string[]> = {
  ar: ["sitting.sit.title"],
  de: ["sitting.sit.title", "certificate.who.zone"],
  es: ["sitting.sit.title", "sitting.sit.titlePrefix", "offerPage.step.titlePrefix"],
  fr: [
    ...["sitting.sit.title", "sitting.sit.question", "sitting.sit.points"],
    ...["sitting.cover.questionCount"],
  ],
};

const words = (text: Text, given: unknown[]): string =>
  typeof text === "string" ? text : [Reflect.apply(text, null, given)].flat().join("\n");

const marks = ["⟦a⟧", "⟦b⟧", "⟦c⟧", "⟦d⟧"];
const counts = [37, 41, 43, 47];
const texts = (catalogue: object) =>
  textsIn(catalogue).flatMap(([path, text]) => [
    [path, words(text, marks)] as const,
    [path, words(text, counts)] as const,
  ]);

describe.each(Object.entries({ ar, de, es, fr }))("the texts in %s", (language, catalogue) => {
  const translated = new Map(textsIn(catalogue));

  test("are those of the English catalogue, in the language", () => {
    expect([...translated.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    const same = english.filter(
      ([path, text]) => words(translated.get(path) ?? "", counts) === words(text, counts),
    );
    expect(same.map(([path]) => path).sort()).toEqual([...(shared[language] ?? [])].sort());
  });

  test.each(english)("%s uses what the English text uses", (path, text) => {
    const own = translated.get(path) ?? "";
    const [shown, counted] = [words(own, marks), words(own, counts)];
    for (const [index, mark] of marks.entries()) {
      const isUsed = words(text, marks).includes(mark);
      if (isUsed) expect(shown.includes(mark) || counted.includes(`${counts[index]}`)).toBe(true);
    }
    for (const given of [marks, counts, [null], ["⟦a⟧", null]]) {
      if (!/null|undefined|NaN/.test(words(text, given))) {
        expect(words(own, given)).not.toMatch(/null|undefined/);
      }
    }
    expect(shown.trim()).not.toBe("");
    expect(shown).not.toMatch(/ {2}|["'#]/);
  });
});

test("candidates are addressed formally", () => {
  const informal = {
    de: /(?<!\p{L})(du|dir|dich|dein\p{L}*|euch|eure\p{L}*)(?!\p{L})/iu,
    fr: /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu,
    es: /(?<!\p{L})(tú|tus?|ti|te|os|vuestr\p{L}*)(?!\p{L})/iu,
  };
  for (const [path, text] of texts(de)) expect(`${path}: ${text}`).not.toMatch(informal.de);
  for (const [path, text] of texts(fr)) expect(`${path}: ${text}`).not.toMatch(informal.fr);
  for (const [path, text] of texts(es)) expect(`${path}: ${text}`).not.toMatch(informal.es);
});

test("French puts a narrow space before its high signs", () => {
  for (const [, text] of texts(fr)) expect(text).not.toMatch(/[^\u00a0\u202f][:;?!»%]/);
});

test("Arabic texts are in Arabic letters but for the names of formats", () => {
  for (const [, text] of texts(ar)) {
    expect(text.replaceAll(/⟦.⟧|PDF|SHA-256/g, "")).not.toMatch(/\p{Script=Latin}/u);
  }
});

test("Arabic counts in six forms, with European digits", () => {
  const { points, minutesLeft } = ar.sitting.sit;
  expect([0, 1, 2, 5, 25, 100].map(points)).toEqual([
    ...["لا نقاط", "نقطة واحدة", "نقطتان", "5 نقاط", "25 نقطة", "100 نقطة"],
  ]);
  expect(minutesLeft(5)).toBe("تبقت 5 دقائق");
  expect(de.sitting.sit.points(1)).toBe("1 Punkt");
  expect(fr.sitting.sit.points(0.5)).toBe("0,5 point");
});

test("a locale without texts has English ones, and dates to match", () => {
  expect(messagesFor("ja-JP")).toBe(en);
  expect(spokenLocale("ja-JP")).toBe("en-US");
  expect(messagesFor("de-CH")).toBe(de);
  expect(spokenLocale("de-CH")).toBe("de-CH");
});

test("Arabic dates are Gregorian, in European digits, unless the locale says otherwise", () => {
  expect(spokenLocale("ar-SA")).toBe("ar-SA-u-ca-gregory-nu-latn");
  expect(spokenLocale("ar-SA-u-ca-islamic-nu-arab")).toBe("ar-SA-u-ca-islamic-nu-arab");
});
