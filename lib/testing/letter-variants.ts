import { exampleLetterData } from "@/lib/letters/example-data";
import type { LetterData } from "@/lib/letters/types";

const without = (...paths: string[]): LetterData => {
  const data = structuredClone(exampleLetterData) as Record<string, Record<string, unknown>>;
  for (const path of paths) {
    const [group = "", field = ""] = path.split(".");
    const facts = data[group];
    if (facts) facts[field] = null;
  }
  return data as unknown as LetterData;
};

const optional = [
  ...["job.department", "job.location", "job.employmentType"],
  ...["offer.salary", "offer.currency", "offer.payFrequency", "offer.startDate"],
  ...["offer.expiryDate", "offer.createdAt", "account.address", "candidate.address1"],
];

const pairs = optional.flatMap((first, index) =>
  optional.slice(index + 1).map((second) => without(first, second)),
);

const frequencies = ["hourly", "monthly", "yearly"] as const;

/** Data of letters that differ in what they lack, how pay is counted, and how names are written. */
export const letterVariants: readonly LetterData[] = [
  exampleLetterData,
  without(...optional),
  ...optional.map((path) => without(path)),
  ...optional.map((path) => without(...optional.filter((each) => each !== path))),
  ...pairs,
  ...frequencies.map((payFrequency) => ({
    ...exampleLetterData,
    offer: { ...exampleLetterData.offer, payFrequency, salary: 41.5, currency: "EUR" },
  })),
  {
    ...exampleLetterData,
    candidate: {
      ...exampleLetterData.candidate,
      firstName: "ليلى",
      lastName: "<b>O'Neil</b> & Co",
    },
  },
];
