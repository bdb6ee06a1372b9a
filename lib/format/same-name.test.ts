import { describe, expect, test } from "vitest";
import { isSameName } from "./same-name";

const name = (firstName: string, lastName: string, middleName: string | null = null) => ({
  ...{ firstName, lastName, middleName },
  suffix: null,
});

describe("a typed name is the candidate's", () => {
  test.each([
    ["Ada Byron", name("Ada", "Byron")],
    ["  ADA   byron ", name("Ada", "Byron")],
    ["Byron, Ada", name("Ada", "Byron")],
    ["Ada A. Byron", name("Ada", "Byron")],
    ["Ada Augusta Byron", name("Ada", "Byron")],
    ["Ada Byron", name("Ada", "Byron", "Augusta")],
    ["Ada A Byron", name("Ada", "Byron", "Augusta")],
    ["Byron Ada Augusta", name("Ada", "Byron", "Augusta")],
    ["Zoe O'Neil", name("Zoë", "O’Neil")],
    ["Zoe ONeil", name("Zoë", "O’Neil")],
    ["Anne Marie Du Pont", name("Anne-Marie", "Dupont")],
    ["Jurgen Mueller", name("Jürgen", "Müller")],
    ["Soren Hojgard", name("Søren", "Højgård")],
    ["山田 太郎", name("太郎", "山田")],
    ["山田太郎", name("太郎", "山田")],
    ["محمد علي", name("مُحَمَّد", "علي")],
    ["Ada", name("Ada", "")],
    ["Maria Lopez Garcia", name("María José", "López García")],
    ["Jean-Luc O’Neill", name("Jean Luc", "O'Neill")],
    ["Lovelace, Ada", name("Ada", "Lovelace", "King")],
    ["Ada Byron Jr.", { ...name("Ada", "Byron"), suffix: "Jr" }],
  ])("%s", (typed, person) => expect(isSameName(typed, person)).toBe(true));
});

describe("a typed name is another", () => {
  test.each([
    ["Eve Byron", name("Ada", "Byron")],
    ["Ada", name("Ada", "Byron")],
    ["Byron", name("Ada", "Byron")],
    ["A. Byron", name("Ada", "Byron")],
    ["Ada Okafor", name("Ada", "Byron")],
    ["Ada Byron Okafor", name("Ada", "Byron")],
    ["Ada Xenia Byron", name("Ada", "Byron", "Augusta")],
    ["Ada Ada", name("Ada", "Byron")],
    ["...", name("Ada", "Byron")],
    ["Eve", name("", "")],
    ["…", name("", "")],
    ["", name("Ada", "Byron")],
    ["Ada Ada Lovelace", name("Ada", "Lovelace", "King")],
    ["Ada Lovelace Smith", name("Ada", "Lovelace", "King")],
    ["A Lovelace", name("Ada", "Lovelace", "King")],
  ])("%s", (typed, person) => expect(isSameName(typed, person)).toBe(false));
});
