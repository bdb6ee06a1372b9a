import type { CatalogueKind } from "@/db/enums";
import { columnNames } from "@/lib/format/column-names";
import type { FileField } from "@/lib/format/files";

/** Maximum length of a code, as in eligibilities. Safe in a browser. */
export const codeLimit = 100;

/** Maximum length of a code's name. */
export const nameLimit = 200;

/** Maximum number of codes added in one request. */
export const addLimit = 2_000;

/** Columns of a file of codes. */
export const catalogueFields: readonly FileField[] = [
  {
    name: "code",
    label: "Code",
    aliases: columnNames("code"),
    required: true,
    example: "EXTRA-TIME",
  },
  {
    name: "name",
    label: "Name",
    aliases: columnNames("name"),
    example: "Half again as much time",
  },
];

interface CatalogueWords {
  /** `Schools` */
  title: string;
  unit: [one: string, many: string];
}

/** Names of each kind of catalogue. */
export const catalogueWords: Record<CatalogueKind, CatalogueWords> = {
  school: { title: "Schools", unit: ["school code", "school codes"] },
  accommodation: { title: "Accommodations", unit: ["accommodation code", "accommodation codes"] },
  attribute: { title: "Attributes", unit: ["attribute key", "attribute keys"] },
  voucher: { title: "Vouchers", unit: ["voucher code", "voucher codes"] },
};

/** Kinds in the order in which screens show them. */
export const catalogueKindNames = Object.keys(catalogueWords) as CatalogueKind[];

/** `1 school code`, `1,200 voucher codes`. */
export const codeCount = (kind: CatalogueKind, count: number): string =>
  `${count.toLocaleString("en")} ${catalogueWords[kind].unit[count === 1 ? 0 : 1]}`;
