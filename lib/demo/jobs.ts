import type { EmploymentType, JobStatus, PayFrequency } from "@/db/enums";
import type { jobs } from "@/db/schema";
import { acme, nordwind, type Tenant } from "./accounts";
import { instantAgo } from "./calendar";
import { defaultsFor } from "./offer-fields";
import { marketOf } from "./people";
import { cellsOf, whole } from "./random";
import { type DemoTemplate, demoTemplates } from "./templates";

/** Title, department, country, location, pay from and to, how often, type, letter, status. */
const acmeJobs = `
Platform Engineer | Engineering | US | New York, NY | 135000 | 175000 | yearly | full-time | standard
Staff Software Engineer | Engineering | US | Austin, TX | 175000 | 215000 | yearly | full-time | standard
Product Designer | Design | US | New York, NY | 115000 | 150000 | yearly | full-time | general
Data Scientist | Data | US | Boston, MA | 130000 | 165000 | yearly | full-time | standard
Senior Backend Engineer | Engineering | US | San Francisco, CA (Remote) | 130000 | 170000 | yearly | full-time | standard
Frontend Engineer | Engineering | GB | London | 62000 | 85000 | yearly | full-time | uk
Site Reliability Engineer | Engineering | IN | Bengaluru | 2400000 | 3800000 | yearly | full-time | general
Account Executive | Sales | US | Chicago, IL | 85000 | 110000 | yearly | full-time | builtin
Customer Support Specialist | Support | US | Denver, CO | 24 | 31 | hourly | part-time | hourly
Warehouse Associate | Operations | US | Columbus, OH | 18.5 | 23 | hourly | part-time | hourly
Vice President of Sales | Sales | US | New York, NY | 260000 | 320000 | yearly | full-time | executive
Vice President of Engineering | Engineering | US | San Francisco, CA | 310000 | 380000 | yearly | full-time | executive | closed
Machine Learning Engineer | Data | GB | Cambridge (hybrid) | 78000 | 105000 | yearly | full-time | uk
Security Consultant | Engineering | GB | London | 520 | 650 | daily | contract | uk
Software Engineering Intern | Engineering | US | Seattle, WA | 1800 | 2200 | weekly | internship | standard
Sales Engineer | Sales | JP | Tokyo | 8000000 | 11000000 | yearly | full-time | general
Localization Manager | Product | JP | Osaka | 550000 | 720000 | monthly | full-time | general
Software Engineer | Engineering | BR | São Paulo | 14000 | 20000 | monthly | full-time | general
Customer Success Manager | Support | BR | Recife (remote) | 9500 | 13000 | monthly | full-time | general
QA Engineer | Engineering | CA | Toronto, ON | 88000 | 112000 | yearly | full-time | general
Technical Writer | Product | CA | Vancouver, BC (remote) | 75000 | 92000 | yearly | full-time | builtin
Android Engineer | Engineering | IN | Hyderabad | 2200000 | 3400000 | yearly | full-time | general
Data Analyst | Data | IN | Pune | 1400000 | 2100000 | yearly | full-time | general | closed
Payroll Accountant | Finance | US | Atlanta, GA | 68000 | 84000 | yearly | full-time | builtin
Product Manager | Product | US | Seattle, WA | 140000 | 185000 | yearly | full-time | general
DevOps Engineer | Engineering | US | Remote, United States | 125000 | – | yearly | full-time | standard
People Operations Partner | People | GB | Manchester | 48000 | 60000 | yearly | full-time | uk
Store Associate | Operations | US | Portland, OR | 17.75 | 21.5 | hourly | part-time | hourly | closed
`;

const nordwindJobs = `
Softwareentwickler (m/w/d) | IT | DE | Berlin | 62000 | 82000 | yearly | full-time | de
Projektleiterin Windpark (m/w/d) | Projekte | DE | Hamburg | 78000 | 98000 | yearly | full-time | de
Elektroniker für Windanlagen (m/w/d) | Technik | DE | Husum | 3400 | 4200 | monthly | full-time | de
Netzplaner (m/w/d) | Netze | DE | Leipzig | 64000 | 80000 | yearly | full-time | de
Werkstudent Data Science (m/w/d) | IT | DE | Berlin | 16.5 | 19 | hourly | part-time | de
Personalreferentin (m/w/d) | Personal | DE | Berlin | 52000 | 64000 | yearly | full-time | de
Bilanzbuchhalter (m/w/d) | Finanzen | DE | Bremen | 58000 | 72000 | yearly | full-time | builtin
IT-Sicherheitsbeauftragte (m/w/d) | IT | DE | Köln | 76000 | 95000 | yearly | full-time | de
Servicetechniker Offshore (m/w/d) | Technik | DE | Cuxhaven | 3800 | 4700 | monthly | full-time | de
Praktikum Kommunikation (m/w/d) | Kommunikation | DE | Berlin | 1500 | 1500 | monthly | internship | de | closed
Technische Einkäuferin (m/w/d) | Einkauf | DE | Hamburg | 60000 | 76000 | yearly | full-time | de
Ingénieur réseaux électriques | Réseaux | FR | Lyon | 48000 | 60000 | yearly | full-time | fr
Cheffe de projet éolien | Projets | FR | Nantes | 52000 | 66000 | yearly | full-time | fr
Technicien de maintenance | Exploitation | FR | Lille | 2450 | 2950 | monthly | full-time | fr
Analyste marchés de l’énergie | Marchés | FR | Paris | 55000 | 72000 | yearly | full-time | fr
Assistante juridique | Juridique | FR | Paris | 36000 | 42000 | yearly | full-time | fr | closed
Energiehändler (m/w/d) | Handel | CH | Zürich | 118000 | 145000 | yearly | full-time | general
Senior Data Engineer | IT | CH | Zürich (hybrid) | 115000 | 138000 | yearly | full-time | general
Ingeniero de energía solar | Proyectos | ES | Madrid | 42000 | 55000 | yearly | full-time | general
Técnica de prevención de riesgos | Proyectos | ES | Valencia | 32000 | 40000 | yearly | full-time | general
`;

/** A job with what its row does not say: where its people are, and its letter. */
export interface DemoJob {
  tenant: Tenant;
  country: string;
  /** Null for the built-in letter. */
  template: DemoTemplate | null;
  row: Omit<typeof jobs.$inferSelect, "search">;
}

const numberOrNull = (cell = "–") => (cell === "–" ? null : Number(cell));

/** Returns the jobs of both accounts; their ids follow the tables. */
export function planJobs(today: Date): DemoJob[] {
  const all = [
    ...cellsOf(acmeJobs).map((cells) => ({ tenant: acme, cells })),
    ...cellsOf(nordwindJobs).map((cells) => ({ tenant: nordwind, cells })),
  ];
  return all.map(({ tenant, cells }, index) => {
    const [title = "", department = "", country = "", location = "", min, max, pay = ""] = cells;
    const [type, letter, status = "open"] = cells.slice(7);
    const createdAt = instantAgo(today, whole(20, 420), tenant.staffHours);
    const updatedAt = status === "closed" ? instantAgo(today, 1, tenant.staffHours) : createdAt;
    const template = demoTemplates.find((each) => each.tenant === tenant && each.kind === letter);
    const post = { tenant, department, location, salaryMin: numberOrNull(min), payFrequency: pay };
    const row = {
      ...{ id: index + 1, accountId: tenant.account.id, title, department, location },
      ...{ salaryMin: numberOrNull(min), salaryMax: numberOrNull(max) },
      ...{ currency: marketOf(country).currency, payFrequency: pay as PayFrequency },
      ...{ employmentType: type as EmploymentType, status: status as JobStatus },
      customFields: defaultsFor(post),
      ...{ createdAt, updatedAt, revision: status === "closed" ? 2 : 1 },
    };
    return { tenant, country, template: template ?? null, row };
  });
}
