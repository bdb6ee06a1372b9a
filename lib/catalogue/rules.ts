import type { CatalogueKind } from "@/db/enums";

/** Maximum length of a code, as in eligibilities. Safe in a browser. */
export const codeLimit = 100;

/** Maximum number of codes added in one request. */
export const addLimit = 2_000;

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
