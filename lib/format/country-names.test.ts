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
      ["Oesterreich", "AT"],
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

  it.each(
    [
      "US: America, US of A, EE. UU., EEUU, Vereinigte Staaten von Amerika, États-Unis d'Amérique",
      "US: Estados Unidos de América, Stati Uniti d'America, EUA, アメリカ, США",
      "GB: Großbritannien, Grossbritannien, Grande-Bretagne, Gran Bretaña, Gran Bretagna, England",
      "GB: Groot-Brittannië, Storbritannien, Velká Británie, Schottland, Angleterre, Inghilterra",
      "NL: Holland, Hollande, Holanda, Olanda, NED",
      "CZ: Tschechische Republik, Česká republika, République tchèque, República Checa",
      "SK: Slovak Republic, Slovenská republika",
      "KR: Korea (South), Korea; South, 한국, Rep. of Korea",
      "RU: Russische Föderation, Российская Федерация",
      "CN: Volksrepublik China, 中华人民共和国",
      "TW: Taiwan (ROC), 臺灣",
      "CI: Elfenbeinküste, Costa de Marfil",
      "IE: Ireland (Republic), Ireland; Republic of",
      "AE: VAE, EAU, Vereinigte Arabische Emirate",
      "IN: Bharat, भारत",
      "CD: Congo (DRC), RDC",
      "BY: Weißrussland, Belorussia",
      "IR: Iran; Islamic Republic of, ایران",
      "VE: Venezuela; Bolivarian Republic of",
      "SA: KSA, Kingdom of Saudi Arabia",
      "ZA: RSA",
      "HK: 香港",
      "PS: Palästina",
      "DE: GER, BRD",
      "CH: SUI, Schweizerische Eidgenossenschaft, Svizra",
    ].flatMap((line) => {
      const [code = "", names = ""] = line.split(": ");
      return names.split(", ").map((name) => [name.replace(";", ","), code]);
    }),
  )("knows %s", (name, code) => expect(countryCodeOf(name ?? "")).toBe(code));

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
    for (const text of ["", "Atlantis", "Congo", "XK", "Kosovo", "N/A", "n.a.", "n/a"]) {
      expect(countryCodeOf(text)).toBeNull();
    }
    expect(countryProblem("Kosovo")).toContain("no ISO 3166-1 code");
    expect(countryProblem("Congo")).toContain("(CG) or");
    expect(countryProblem("Atlantis")).toContain("isn't a known country");
  });
});
