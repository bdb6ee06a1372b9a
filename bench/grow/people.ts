import type postgres from "postgres";
import { accountId, firstIds, rareName, type Scale } from "./scale";

const titles = [
  ...["Backend engineer", "Nurse", "Forklift driver", "Accountant"],
  ...["Welder", "Teacher", "Data analyst", "Cook"],
];
const departments = ["Engineering", "Care", "Logistics", "Finance"];
const cities = ["Berlin", "London", "Austin", "Madrid", "Paris", "Rome", "Oslo", "Lagos"];
const firstNames = [
  ...["Anna", "Ben", "Clara", "David", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas"],
  ...["Kavya", "Liam", "Maria", "Noah", "Olga", "Paul", "Quinn", "Rosa", "Samir", "Tara"],
  ...["Umar", "Vera", "Walter", "Xenia", "Yusuf", "Zoe", "Aiko", "Bruno", "Chloe", "Dmitri"],
  ...["Esra", "Felix", "Gita", "Hanna", "Ivan", "Julia", "Karim", "Lena", "Mateo", "Nadia"],
];
const nameStarts = [
  ...["Ber", "Mar", "Kol", "Sta", "Wei", "Han", "Ros", "Fel", "Gru", "Tan"],
  ...["Vol", "Nor", "Pet", "Sal", "Mor", "Lin", "Bra", "Cas", "Dun", "Eck"],
];
const nameEnds = [
  ...["gen", "lov", "man", "son", "ski", "dez", "ini", "ard", "ham", "ley"],
  ...["wick", "ton", "ner", "bach", "feld", "mann", "tsu", "oto", "escu", "ides"],
];

export async function growPeople(sql: postgres.Sql, scale: Scale): Promise<void> {
  await sql`
    insert into jobs (id, account_id, title, department, location, employment_type, salary_min,
      salary_max, currency, pay_frequency, status, created_at, updated_at)
    select ${firstIds.job}::int + at, ${accountId}, (${titles}::text[])[1 + at % 8] || ' ' || at,
      (${departments}::text[])[1 + at % 4], (${cities}::text[])[1 + at % 8], 'full-time', 50000,
      60000, 'USD', 'yearly', 'open', since, since
    from generate_series(0, ${scale.jobs}::int - 1) at,
      lateral (select now() - make_interval(days => at % 900) as since)`;
  await sql`
    insert into candidates (id, account_id, public_id, candidate_id, first_name, last_name, email,
      phone, city, country, created_at, updated_at)
    select ${firstIds.candidate}::int + at, ${accountId},
      substr(translate(encode(sha256(('person ' || at)::bytea), 'base64'), '+/=', 'abc'), 1, 22),
      'B-' || at, (${firstNames}::text[])[1 + at % 40],
      case when at = ${scale.candidates}::int / 2 then ${rareName} else
        (${nameStarts}::text[])[1 + (at / 40) % 20] || (${nameEnds}::text[])[1 + (at / 800) % 20]
        || case when at % 7 = 0 then '-Ott' else '' end end,
      'person' || at || '@example.com', '+1 555 ' || lpad((at % 10000)::text, 4, '0'),
      (${cities}::text[])[1 + at % 8], 'US', since, since
    from generate_series(0, ${scale.candidates}::int - 1) at,
      lateral (select now() - make_interval(days => at % 700, secs => at) as since)`;
}
