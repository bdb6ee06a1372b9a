import { describe, expect, it } from "vitest";
import { bulkFields } from "@/lib/bulk/rules";
import { findHeads, guessMapping } from "./map-columns";
import { mapRow } from "./map-rows";
import { readPasted } from "./read-file";

const fields = bulkFields.import_candidates;

async function rowsOf(text: string) {
  const { records } = await readPasted(text);
  const lines = records.map(({ cells }) => cells);
  const heads = lines[findHeads(lines, fields) ?? 0] ?? [];
  const columns = guessMapping(heads, [], fields);
  const mapping = { width: heads.length, columns, fields, orders: {}, locale: "en-US" };
  return records.slice(1).map((record) => mapRow(record, mapping));
}

describe("mapRow", () => {
  it("doesn't take a formula for its value", async () => {
    const [formula, wrapped, ours] = await rowsOf(
      'First name,Candidate ID,Notes\n=A1,=00042,\nAda,"=""00042""",=A1\n\'=Ada,\'-1,\n',
    );
    expect(formula?.problem).toBe(
      "First name is a formula. Enter its value; Candidate ID is a formula. Enter its value",
    );
    expect(wrapped).toMatchObject({ values: { candidateId: "00042" }, problem: null });
    expect(ours).toMatchObject({ values: { firstName: "=Ada", candidateId: "-1" }, problem: null });
  });

  it("doesn't take the names of the columns for a person", async () => {
    const rows = await rowsOf("First name,Last name\nAda,Byron\nFirst name,Last name\nBo,Lee\n");
    expect(rows.map(({ problem }) => problem)).toEqual([
      null,
      "Line 3 repeats the names of the columns",
      null,
    ]);
  });

  it("reads quotation marks after a space, and leaves out what can't be seen", async () => {
    const [row] = await rowsOf(
      'First name, Last name, Phone, Candidate ID\nAda, "Byron ""B"" Lee", \u202a+41 79\u202c, \u200b42\ufeff\n',
    );
    expect(row).toMatchObject({
      values: {
        ...{ firstName: "Ada", lastName: 'Byron "B" Lee', phone: "+41 79" },
        candidateId: "42",
      },
      problem: null,
    });
  });

  it("reads what stands for nothing as nothing, but never in a name", async () => {
    const [row] = await rowsOf("First name,Last name,City,Phone,Country\n-,Null,N/A,NULL,--\n");
    expect(row).toMatchObject({ values: { firstName: "-", lastName: "Null" }, problem: null });
    expect(Object.keys(row?.values ?? {})).toHaveLength(2);
  });
});
