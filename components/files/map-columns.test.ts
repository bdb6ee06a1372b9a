import { describe, expect, it } from "vitest";
import { bulkFields } from "@/lib/bulk/rules";
import { findHeads, guessMapping, mappingRefusal } from "./map-columns";

const people = bulkFields.import_candidates;
const assisted = bulkFields.offer_assistance;

describe("guessMapping", () => {
  it("recognizes column names in any spelling and maps each field once", () => {
    const columnNames = [
      "First Name",
      "SURNAME",
      "E-Mail",
      "email",
      "Zip code",
      "Shoe size",
      "Prénom",
    ];
    expect(guessMapping(columnNames, [], people)).toEqual([
      ...["firstName", "lastName", "email", null, "postalCode", null, null],
    ]);
  });

  it("uses the content of columns without names", () => {
    const lines = [
      ["ada@example.com", "qLmHhbRUDSzcMcQQ6i2l-A", "A-1"],
      ["max@example.com", "", "A-2"],
    ];
    expect(findHeads(lines, assisted)).toBeNull();
    expect(guessMapping(null, lines, assisted)).toEqual(["email", "publicId", null]);
  });
});

describe("guessMapping in the languages of Europe", () => {
  it.each([
    [
      "Vorname;Nachname;E-Mail;Straße;Hausnummer;PLZ;Ort;Land;Telefon",
      "firstName lastName email address1 houseNumber postalCode city country phone",
    ],
    [
      "VORNAME;NACHNAME;E-MAIL-ADRESSE;STRASSE;HAUSNR.;POSTLEITZAHL;WOHNORT",
      "firstName lastName email address1 houseNumber postalCode city",
    ],
    [
      "Prénom;Nom;Courriel;Adresse;Code postal;Ville;Pays;Téléphone",
      "firstName lastName email address1 postalCode city country phone",
    ],
    [
      "Nombre;Apellidos;Correo electrónico;Dirección;Código postal;Ciudad;País",
      "firstName lastName email address1 postalCode city country",
    ],
    [
      "Nome;Cognome;Indirizzo email;Indirizzo;CAP;Città;Paese",
      "firstName lastName email address1 postalCode city country",
    ],
    [
      "Voornaam;Achternaam;E-mailadres;Straat;Huisnummer;Postcode;Woonplaats",
      "firstName lastName email address1 houseNumber postalCode city",
    ],
    [
      "Imię;Nazwisko;Adres e-mail;Ulica;Kod pocztowy;Miasto;Kraj",
      "firstName lastName email address1 postalCode city country",
    ],
    [
      "Jméno;Příjmení;E-mail;Ulice;PSČ;Město;Země",
      "firstName lastName email address1 postalCode city country",
    ],
    [
      "Förnamn;Efternamn;E-post;Gatuadress;Postnummer;Ort",
      "firstName lastName email address1 postalCode city",
    ],
    ["Имя;Фамилия;Электронная почта;Телефон;Город", "firstName lastName email phone city"],
    [
      "First Name;Last Name;Email Address(es);Phone Number(s);External ID",
      "firstName lastName email phone candidateId",
    ],
    ["Name;Vorname;Mail", "lastName firstName email"],
    ["Row;Name;First name;Last name;Status;Result;Reason", "- - firstName lastName - - -"],
  ])("maps %s", (names, mapping) => {
    const expected = mapping.split(" ").map((name) => (name === "-" ? null : name));
    expect(guessMapping(names.split(";"), [], people)).toEqual(expected);
  });

  it.each([
    "名;姓;メールアドレス;電話番号;住所;郵便番号;市区町村;国",
    "名;姓;邮箱;电话;地址;邮编;城市;国家",
    "이름;성;이메일;전화번호;주소;우편번호;도시;국가",
    'שם פרטי;שם משפחה;דוא"ל;טלפון;כתובת;מיקוד;עיר;מדינה',
    "الاسم الأول;اسم العائلة;البريد الإلكتروني;الهاتف;العنوان;الرمز البريدي;المدينة;البلد",
    "Legal First Name;Legal Last Name;Home Email;Mobile No.;Street Address 1;ZIP/Postal Code;City/Town;Country/Region",
    "Candidate First Name*;Candidate's Surname;Primary Email Address;Tlf.;Home Street;Home Postal Code;Home City;Home Country/Region",
    "First Name;Last Name;E-mail 1 - Value;Phone 1 - Value;Address 1 - Street;Address 1 - Postal Code;Address 1 - City;Address 1 - Country",
    "Prénom;Nom;Courriel;N° de téléphone;Adresse postale;CP;Commune;Pays de résidence",
  ])("recognizes %s", (names) => {
    expect(guessMapping(names.split(";"), [], people)).toEqual([
      ...["firstName", "lastName", "email", "phone", "address1", "postalCode", "city", "country"],
    ]);
  });

  it("doesn't choose one of two fields for a column", () => {
    const names = ["City/Country", "First/Last name", "Company", "Home phone", "Vor- und Zuname"];
    expect(guessMapping(names, [], people)).toEqual([null, null, null, "homePhone", null]);
  });

  it("recognizes a column of addresses by what it holds", () => {
    const lines = [
      ["Ada", "ada@example.com"],
      ["Bo", "bo@example.com"],
    ];
    expect(guessMapping(["Given", "Kontakt 2"], lines, people)).toEqual([null, "email"]);
  });
});

describe("findHeads", () => {
  it("finds the names below titles", () => {
    const lines = [["Candidates"], ["As of", "2027"], ["First name", "Last name"], ["Ada", "Ort"]];
    expect(findHeads(lines, people)).toBe(2);
    expect(findHeads([["Whatever", "Coupon"]], assisted)).toBe(0);
    expect(findHeads([], assisted)).toBeNull();
  });
});

describe("mappingRefusal", () => {
  it("lists the missing columns", () => {
    expect(mappingRefusal(["email"], people)).toBe("Map a column to: First name or Last name");
    expect(mappingRefusal(["lastName"], people)).toBeNull();
    expect(mappingRefusal(["couponCode"], assisted)).toBe(
      "Map a column to: Public ID, Candidate ID, or Email",
    );
    expect(mappingRefusal(["email", null], assisted)).toBeNull();
    expect(
      mappingRefusal(["firstName", "lastName", "candidateId"], bulkFields.import_eligibilities),
    ).toBe("Map a column to: Test");
  });
});
