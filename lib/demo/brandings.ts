import type { brandings } from "@/db/schema";
import { acme, nordwind, type Tenant } from "./accounts";
import { acmeLogo, nordwindLogo } from "./logos";

type Branding = typeof brandings.$inferInsert;

const looks: [Tenant, Pick<Branding, "paper" | "color" | "logo" | "footer" | "signatoryTitle">][] =
  [
    [
      acme,
      {
        ...{ paper: "us_letter", color: "#7a2e4d", logo: acmeLogo },
        footer: "Acme Corporation\nAn equal opportunity employer",
        signatoryTitle: "Head of People",
      },
    ],
    [
      nordwind,
      {
        ...{ paper: "a4", color: "#0f4c5c", logo: nordwindLogo },
        footer: "Nordwind Energie GmbH\nAmtsgericht Charlottenburg, HRB 000000",
        signatoryTitle: "Leiterin Personal",
      },
    ],
  ];

/** Returns the branding of each account, which its owner saved and signs with. */
export const planBrandings = (createdAt: Date): Branding[] =>
  looks.map(([{ account, members }, look]) => {
    const name = members[0]?.name ?? account.name;
    return {
      ...{ id: account.id, accountId: account.id, number: 1, createdAt },
      ...{ ...look, signatoryName: name, actorKind: "user", actorName: name },
    };
  });
