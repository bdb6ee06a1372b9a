import { foldText } from "@/lib/format/fold-text";

/** Short forms that don't begin like the name. */
const shortForms: Record<string, string> = {
  bob: "robert",
  bobby: "robert",
  bill: "william",
  mike: "michael",
  billy: "william",
  liam: "william",
  dick: "richard",
  rick: "richard",
  jack: "john",
  jim: "james",
  jimmy: "james",
  ted: "edward",
  ned: "edward",
  tony: "anthony",
  hank: "henry",
  harry: "henry",
  chuck: "charles",
  peggy: "margaret",
  meg: "margaret",
  beth: "elizabeth",
  betty: "elizabeth",
  liz: "elizabeth",
  kate: "catherine",
  katie: "katherine",
  sasha: "alexander",
  pepe: "jose",
  paco: "francisco",
  pancho: "francisco",
  nacho: "ignacio",
  lola: "dolores",
  hans: "johannes",
};

const wordsOf = (name: string) => foldText(name).match(/[\p{L}\p{M}]+/gu) ?? [];

/** Returns whether two words can be one person's name. */
function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= 2 && long.startsWith(short.slice(0, 3))) return true;
  return short === long || shortForms[one] === other || shortForms[other] === one;
}

/** Returns whether a salutation can greet somebody of these names. */
export function canGreet(typed: string, names: readonly string[]): boolean {
  const known = names.flatMap(wordsOf);
  const words = wordsOf(typed);
  if (known.length === 0 || words.length === 0) return true;
  // A transliteration can't be compared.
  if (/\p{Script=Latin}/u.test(typed) !== known.some((word) => /\p{Script=Latin}/u.test(word))) {
    return true;
  }
  return words.some((word) => known.some((name) => areAlike(word, name)));
}
