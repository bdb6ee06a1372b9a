import type { offerFields } from "@/db/schema";
import type { FieldValues } from "@/lib/offer-fields/rules";
import { acme, nordwind, type Tenant } from "./accounts";

type Field = Pick<typeof offerFields.$inferSelect, "key" | "label" | "type"> & {
  options?: string[];
  required?: boolean;
  inSummary?: boolean;
  isRetired?: boolean;
};

const fieldsOf: [Tenant, Field[]][] = [
  [
    acme,
    [
      { key: "sign_on_bonus", label: "Sign-on bonus", type: "money", inSummary: true },
      { key: "stock_options", label: "Stock options", type: "number" },
      {
        ...{ key: "working_place", label: "Working place", type: "choice" },
        ...{ required: true, inSummary: true },
        options: ["Office", "Hybrid", "Remote"],
      },
      { key: "notice_period", label: "Notice period", type: "text" },
      { key: "manager", label: "Manager", type: "text" },
      { key: "relocation_support", label: "Relocation support", type: "boolean" },
      { key: "parking_space", label: "Parking space", type: "boolean", isRetired: true },
    ],
  ],
  [
    nordwind,
    [
      { key: "bonus", label: "Jahresbonus", type: "money", inSummary: true },
      {
        ...{ key: "arbeitsort", label: "Arbeitsort", type: "choice", inSummary: true },
        options: ["Büro", "Hybrid", "Homeoffice"],
      },
      { key: "kuendigungsfrist", label: "Kündigungsfrist", type: "text" },
      { key: "firmenwagen", label: "Firmenwagen", type: "boolean" },
    ],
  ],
];

/** Returns the offer fields of both accounts; their ids follow the tables. */
export const planFields = (createdAt: Date) =>
  fieldsOf
    .flatMap(([{ account }, fields]) =>
      fields.map(({ isRetired = false, options = [], ...field }, index) => ({
        ...{ required: false, inSummary: false, ...field, options },
        ...{ accountId: account.id, position: index + 1 },
        ...{ retiredAt: isRetired ? createdAt : null, createdAt, updatedAt: createdAt },
      })),
    )
    .map((row, index) => ({ ...row, id: index + 1 }));

/** Returns the account's fields as the use cases read them. */
export const definitionsOf = (tenant: Tenant) =>
  fieldsOf
    .flatMap(([owner, fields]) => (owner === tenant ? fields : []))
    .map(({ options = [], required = false, isRetired = false, inSummary: _, ...field }) => ({
      ...{ ...field, options, required, isRetired },
    }));

const managers: Record<string, string> = {
  Engineering: "Grace Nakamura",
  Data: "Ravi Menon",
  Sales: "Helen Ortiz",
  Product: "Samuel Adeyemi",
};

interface Post {
  tenant: Tenant;
  department: string;
  location: string;
  salaryMin: number | null;
  payFrequency: string;
}

/** Returns what offers for a job have by default. */
export function defaultsFor(post: Post): FieldValues {
  const { tenant, department, location, salaryMin } = post;
  const isSalaried = post.payFrequency === "yearly";
  const step = 10 ** Math.floor(Math.log10(salaryMin ?? 1)) / 10;
  const bonus = isSalaried ? Math.round((salaryMin ?? 0) / 10 / step) * step : 0;
  const places =
    tenant === acme ? ["Remote", "Hybrid", "Office"] : ["Homeoffice", "Hybrid", "Büro"];
  const place = places[/remote/i.test(location) ? 0 : isSalaried ? 1 : 2] ?? "";
  const manager = managers[department];
  if (tenant === nordwind) {
    return {
      ...(bonus > 0 && { bonus }),
      arbeitsort: place,
      kuendigungsfrist: isSalaried ? "drei Monate zum Quartalsende" : "vier Wochen zum Monatsende",
      firmenwagen: /Projekte|Technik/.test(department),
    };
  }
  return {
    ...(bonus > 0 && { sign_on_bonus: bonus }),
    ...(department === "Engineering" && isSalaried && { stock_options: 2500 }),
    working_place: place,
    notice_period: isSalaried ? "one month" : "two weeks",
    ...(manager && { manager }),
  };
}

/** Returns the terms that one offer has besides pay: every third has better ones than its job. */
export function haggled(defaults: FieldValues, turn: number): FieldValues {
  if (turn % 3 !== 0) return defaults;
  const { sign_on_bonus, bonus, stock_options, ...others } = defaults;
  const doubled = { sign_on_bonus, bonus, stock_options };
  const better = Object.entries(doubled).flatMap(([key, value]) =>
    typeof value === "number" ? [[key, value * 2]] : [],
  );
  return {
    ...others,
    ...Object.fromEntries(better),
    ...("working_place" in others && { relocation_support: true }),
  };
}
