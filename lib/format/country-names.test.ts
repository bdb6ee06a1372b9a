import { describe, expect, it } from "vitest";
import { countryCodes } from "./countries";
import { countryCodeOf, countryProblem } from "./country-names";

describe("countryCodeOf", () => {
  it.each([
    ...[
      ["UK", "GB"],
      ["USA", "US"],
      ["United States of America", "US"],
      ["U.S.", "US"],
    ],
    ...[
      ["Turkey", "TR"],
      ["Türkiye", "TR"],
      ["Czech Republic", "CZ"],
      ["Czechia", "CZ"],
    ],
    ...[
      ["Russia", "RU"],
      ["Vietnam", "VN"],
      ["Viet Nam", "VN"],
      ["The Netherlands", "NL"],
    ],
    ...[
      ["DEU", "DE"],
      ["deu", "DE"],
      ["England", "GB"],
      ["Scotland", "GB"],
      ["Wales", "GB"],
    ],
    ...[
      ["Taiwan", "TW"],
      ["Democratic Republic of the Congo", "CD"],
      ["DR Congo", "CD"],
    ],
    ...[
      ["Congo - Brazzaville", "CG"],
      ["Congo (Kinshasa)", "CD"],
      ["Swaziland", "SZ"],
    ],
    ...[
      ["Bosnia and Herzegovina", "BA"],
      ["Bosnia & Herzegovina", "BA"],
      ["eSwatini", "SZ"],
    ],
    ...[
      ["Côte d'Ivoire", "CI"],
      ["Cote d’Ivoire", "CI"],
      ["Ivory Coast", "CI"],
    ],
    ...[
      ["St. Lucia", "LC"],
      ["Saint Lucia", "LC"],
      ["South Korea", "KR"],
      ["Macedonia", "MK"],
    ],
  ])("knows %s", (name, code) => expect(countryCodeOf(name)).toBe(code));

  it.each([
    ...[
      ["Deutschland", "DE"],
      ["Österreich", "AT"],
      ["Oesterreich", null],
      ["Suisse", "CH"],
    ],
    ...[
      ["España", "ES"],
      ["Italia", "IT"],
      ["Polska", "PL"],
      ["Česko", "CZ"],
      ["Ελλάδα", "GR"],
    ],
    ...[
      ["Россия", "RU"],
      ["Magyarország", "HU"],
      ["Danmark", "DK"],
      ["日本", "JP"],
    ],
  ])("knows %s in its language", (name, code) => expect(countryCodeOf(name ?? "")).toBe(code));

  it("knows every code and every English name", () => {
    const names = new Intl.DisplayNames("en", { type: "region" });
    for (const code of countryCodes) {
      expect(countryCodeOf(code)).toBe(code);
      expect(countryCodeOf(names.of(code) ?? "")).toBe(code);
    }
  });

  it("reads the language of the account", () => {
    expect(countryCodeOf("Ujerumani")).toBeNull();
    expect(countryCodeOf("Ujerumani", "sw-KE")).toBe("DE");
  });

  it("leaves what is no country, or two", () => {
    for (const text of ["", "Atlantis", "Congo", "XK", "Kosovo"]) {
      expect(countryCodeOf(text)).toBeNull();
    }
    expect(countryProblem("Kosovo")).toContain("no ISO 3166-1 code");
    expect(countryProblem("Congo")).toContain("(CG) or");
    expect(countryProblem("Atlantis")).toContain("isn't a known country");
  });
});
