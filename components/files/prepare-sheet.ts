import { maxFileRows } from "@/lib/format/files";
import { FileRefusal } from "./file-refusal";

/** Gives cells with an error, such as `#REF!`, as text, because the library reads them as empty. */
const withErrors = (xml: string): string =>
  xml.includes(' t="e"') ? xml.replaceAll(/(<c\b[^>]*) t="e"/g, '$1 t="str"') : xml;

/** Addresses of cells to the right of the last column that is read, GR. */
const farColumn = String.raw` r="(?:[A-Z]{3}|[H-Z][A-Z]|G[S-Z])\d+"`;
const hasFarColumns = new RegExp(farColumn);
const farCells = new RegExp(String.raw`<c\b[^<>]*?${farColumn}[^<>]*?(?:/>|>[\s\S]*?</c>)`, "g");
const hasFarRows = /<row\b[^<>]*? r="\d{6,7}"/;
const numberedRows = /<row\b[^<>]*? r="(\d{6,7})"[^<>]*?(?:\/>|>([\s\S]*?)<\/row>)/g;

/**
 * Leaves out cells and rows far from the table, since the library fills the area between. Throws a
 * `FileRefusal` if a row there has a value.
 */
function withoutFarCells(xml: string): string {
  const near = hasFarColumns.test(xml) ? xml.replaceAll(farCells, "") : xml;
  if (!hasFarRows.test(near)) return near;
  return near.replaceAll(numberedRows, (row, number: string, cells: string | undefined) => {
    if (Number(number) <= maxFileRows + 100) return row;
    if (!cells || !/<(?:v|t)\b/.test(cells)) return "";
    const [found, most] = [Number(number), maxFileRows].map((each) => each.toLocaleString("en"));
    throw new FileRefusal(
      `Row ${found} of a sheet has a value, but a file can have up to ${most} rows. Delete what is below the table, or split it into smaller files`,
    );
  });
}

/** Zeros and separators of the styles that show leading zeros, by their number: `00000`. */
export type ZeroMasks = ReadonlyMap<string, string>;

/** Returns the styles of a workbook that show leading zeros. */
export function readZeroMasks(styles: string): ZeroMasks {
  const masks = new Map<string, string>();
  for (const [tag] of styles.matchAll(/<numFmt\b[^<>]*>/g)) {
    const id = /\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? "";
    const code = /\bformatCode="([^"]*)"/.exec(tag)?.[1] ?? "";
    const mask = code.replaceAll(/\\(.)|&quot;([^&]*)&quot;/g, "$1$2");
    if (/^[-0() ]+$/.test(mask) && /0.*0/.test(mask)) masks.set(id, mask);
  }
  const cellStyles = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? "";
  const ids = [...cellStyles.matchAll(/<xf\b[^<>]*?\bnumFmtId="(\d+)"/g)];
  return new Map(
    ids.flatMap(([, id = ""], index) => {
      const mask = masks.get(id);
      return mask ? [[String(index), mask] as const] : [];
    }),
  );
}

/** Returns digits as a mask shows them; more digits than zeros stand at its first zero. */
function masked(digits: string, mask: string): string {
  const zeros = mask.split("0").length - 1;
  const padded = digits.padStart(zeros, "0");
  const starts = Array.from({ length: zeros }, (_, zero) => padded.length - zeros + zero);
  let zero = 0;
  return mask.replaceAll("0", () => {
    const start = zero === 0 ? 0 : (starts[zero] ?? 0);
    zero += 1;
    return padded.slice(start, (starts[zero - 1] ?? 0) + 1);
  });
}

const styledNumber =
  /<c\b([^<>]*?) s="(\d+)"([^<>]*)>(?:<f\b[^<>]*(?:\/>|>[^<]*<\/f>))?<v>(\d+)<\/v><\/c>/g;

/** Gives numbers that a spreadsheet shows with leading zeros, such as postal codes, as that text. */
const withZeros = (xml: string, masks: ZeroMasks): string =>
  xml.replaceAll(
    styledNumber,
    (cell, before: string, style: string, after: string, digits: string) => {
      const mask = masks.get(style);
      if (!mask || / t="(?!n")/.test(before + after)) return cell;
      return `<c${before}${after.replace(/ t="n"/, "")} t="str"><v>${masked(digits, mask)}</v></c>`;
    },
  );

/** Returns the XML of a sheet so that the library reads what a spreadsheet shows of its table. */
export function prepareSheet(xml: string, masks: ZeroMasks): string {
  const near = withErrors(withoutFarCells(xml));
  return masks.size === 0 ? near : withZeros(near, masks);
}
