import { describe, expect, it } from "vitest";
import { readRecords } from "./read-records";

const read = async (text: string) => (await readRecords(text)).records;

describe("readRecords", () => {
  it("reads one line as a broken row, and the next as usual, if a quote isn't closed", async () => {
    const text = 'a,b,c\nAda,"Byron,ada@x\nBo,Lee,bo@x\nCy,"Kay, C.",cy@x\n';
    expect(await read(text)).toEqual([
      { line: 1, cells: ["a", "b", "c"], problem: null },
      {
        line: 2,
        cells: ["Ada", '"Byron', "ada@x"],
        problem: "Line 2 has an unclosed quotation mark",
      },
      { line: 3, cells: ["Bo", "Lee", "bo@x"], problem: null },
      { line: 4, cells: ["Cy", "Kay, C.", "cy@x"], problem: null },
    ]);
  });

  it("names a stray quote, but keeps a name in quotes", async () => {
    const [heads, stray, nick, closed] = await read('a,b\nAda"x,1\nRobert "Bob" Lee,2\n"A" b,3\n');
    expect(heads?.problem).toBeNull();
    expect(stray).toMatchObject({ problem: "Line 2 has a stray quotation mark" });
    expect(nick).toEqual({ line: 3, cells: ['Robert "Bob" Lee', "2"], problem: null });
    expect(closed).toMatchObject({ line: 4, problem: "Line 4 has an unclosed quotation mark" });
  });

  it("counts the lines within quoted cells and the empty ones", async () => {
    const rows = await read('a,b\n\n"one\ntwo",x\n,\nlast,y\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it.each([
    ["sep=;\na;b,c\n", [["a", "b,c"]]],
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a|b\nc|d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["A1\nB2\n", [["A1"], ["B2"]]],
    ["", []],
    ["\n\n", []],
  ])("reads %j", async (text, cells) => {
    expect((await read(text)).map((row) => row.cells)).toEqual(cells);
  });

  it("names characters that couldn't be read", async () => {
    const [row] = await read("B\ufffdrn,x\n");
    expect(row?.problem).toBe("Line 1 has characters that couldn't be read");
  });

  it("reads many rows, and many broken ones, in linear time", async () => {
    const shares: number[] = [];
    const line = 'Ada,"Byron, Lady",ada@example.com\n';
    const { records } = await readRecords(line.repeat(100_000), (share) => shares.push(share));
    expect(records).toHaveLength(100_000);
    expect(shares.length).toBeGreaterThan(10);
    const broken = await read('Ada,"Byron,x\n'.repeat(5001));
    expect(broken.every(({ problem }) => problem !== null)).toBe(true);
  });

  it("stops after the most rows that an import may have", async () => {
    const { records, tooMany } = await readRecords("a,b\n".repeat(150_000));
    expect(tooMany).toBe(true);
    expect(records.length).toBeLessThan(120_000);
  });
});
