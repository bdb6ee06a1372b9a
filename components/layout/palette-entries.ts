import {
  BriefcaseBusiness,
  CalendarCheck2,
  FileText,
  FileUp,
  Keyboard,
  LayoutTemplate,
  ListChecks,
  LogOut,
  Mail,
  Monitor,
  Moon,
  Plus,
  Send,
  Settings,
  Sun,
  UserPlus,
  Users,
} from "lucide-react";
import type { Theme } from "@/components/ui/theme";
import type { Permission } from "@/lib/auth/permissions";
import { foldText } from "@/lib/format/fold-text";
import { type NavigationItem, navigation } from "./navigation";
import type { FoundRecord } from "./record-search";
import { settingsPages } from "./settings-pages";

type Icon = NavigationItem["icon"];

export type PaletteEntry = {
  id: string;
  group: string;
  label: string;
  hint?: string;
  icon: Icon;
  href?: string;
  keys?: string[];
  /** What it does, if it doesn't lead to a page. */
  command?: "keys" | "sign-out" | `theme-${Theme}`;
};

type Known = Omit<PaletteEntry, "id" | "group"> & {
  /** Other words by which it is found. */
  words?: string;
  permission?: Permission;
};

const create = (label: string, href: string, permission: Permission, words = ""): Known => ({
  ...{ label, href, permission, words: `create add ${words}`, icon: Plus },
});

const actions: Known[] = [
  { ...create("New offer", "/offers/new", "offers.write"), keys: ["N"] },
  create("New candidate", "/candidates/new", "candidates.write", "person"),
  create("New offer to assist", "/assistance/new", "assistance.write", "assistance"),
  create("New eligibility", "/eligibility/new", "eligibility.write"),
  create("New job", "/jobs?new=true", "jobs.write"),
  create("New template", "/templates/new", "templates.write", "letter email"),
  create("New test", "/eligibility/tests?new=true", "eligibility.write"),
  create("New coupon pool", "/assistance/coupons?new=true", "assistance.write"),
  create("New assessment", "/assessments?new=true", "assessments.write", "questions"),
  create("New partner", "/settings/partners?new=true", "assessments.write", "inviter"),
  create("New webhook", "/settings/webhooks?new=true", "webhooks.manage", "callback event"),
  create("New API key", "/settings/access/keys?new=true", "keys.manage", "token"),
  create("New OAuth client", "/settings/access/clients?new=true", "keys.manage", "secret"),
  create("New Basic credential", "/settings/access/basic?new=true", "keys.manage", "password"),
  {
    ...{ label: "Invite candidates", href: "/assessments/invitations/new", icon: Send },
    ...{ permission: "assessments.write", words: "assessment send" },
  },
  {
    ...{ label: "Invite a member", href: "/settings/members?new=true", icon: UserPlus },
    ...{ permission: "members.manage", words: "colleague user role add" },
  },
  {
    ...{ label: "Import candidates", href: "/bulk/import", icon: FileUp },
    ...{ permission: "candidates.write", words: "upload csv excel file" },
  },
  {
    ...{ label: "Import eligibilities", href: "/eligibility/import", icon: FileUp },
    ...{ permission: "eligibility.write", words: "upload csv excel file" },
  },
  { label: "Theme: light", command: "theme-light", icon: Sun, words: "appearance mode colors" },
  { label: "Theme: dark", command: "theme-dark", icon: Moon, words: "appearance mode night" },
  { label: "Theme: system", command: "theme-system", icon: Monitor, words: "appearance mode auto" },
  {
    ...{ label: "Keyboard shortcuts", command: "keys", icon: Keyboard, keys: ["?"] },
    words: "help hotkeys",
  },
  { label: "Sign out", command: "sign-out", icon: LogOut, words: "log out logout leave" },
];

const page = (label: string, href: string, permission: Permission, words = ""): Known => ({
  ...{ label, href, permission, words, icon: FileText },
});

const pages: Known[] = [
  page("Invitations", "/assessments/invitations", "assessments.read", "assessments"),
  page("Sittings", "/assessments/sittings", "assessments.read", "assessments answers mark scores"),
  page("Coupons", "/assistance/coupons", "assistance.read", "pools codes stock"),
  page("Tests", "/eligibility/tests", "eligibility.read", "portions"),
  page("Codes", "/eligibility/codes", "eligibility.read", "catalogue school voucher"),
  {
    ...page("Bulk runs", "/bulk", "candidates.read", "imports history batch"),
    icon: ListChecks,
  },
  page("API keys", "/settings/access/keys", "keys.manage", "token developer"),
  page("OAuth clients", "/settings/access/clients", "keys.manage", "secret developer"),
  page("Basic credentials", "/settings/access/basic", "keys.manage", "password developer"),
  page("API calls", "/settings/access/calls", "keys.manage", "requests log developer"),
  { label: "API reference", href: "/api-docs", icon: FileText, words: "documentation openapi" },
];

/** Words by which the pages of the settings are found, besides their names. */
const settingsWords: Record<string, string> = {
  Members: "users roles colleagues team",
  Access: "api keys oauth credentials developer",
  Partners: "assessments connection",
  Webhooks: "callbacks events deliveries developer",
  Account: "organisation company name logo color time zone locale language",
  Notifications: "inbox email digest unsubscribe",
  Outbox: "email mail messages failed sent",
  Audit: "log history changes who",
};

const icons: Record<string, Icon> = {
  Offers: Mail,
  Candidates: Users,
  Eligibility: CalendarCheck2,
  Jobs: BriefcaseBusiness,
  Templates: LayoutTemplate,
};

/** Returns all pages that a member may see, by the navigation and below it. */
function places(permissions: ReadonlySet<Permission>): Known[] {
  const main = navigation.flat().map((item) => ({
    ...item,
    keys: item.key ? ["G", item.key.toUpperCase()] : undefined,
  }));
  const settings = settingsPages({ permissions }).map(({ href, label }) => ({
    ...{ href, label, hint: "Settings", icon: Settings },
    words: `settings ${settingsWords[label] ?? ""}`,
  }));
  return [...main, ...settings, ...pages];
}

/** Returns whether each typed word begins a word of the entry. */
function matches({ label, words = "" }: Known, typed: string[]): boolean {
  const own = foldText(`${label} ${words}`).split(/[\s:]+/);
  return typed.every((word) => own.some((each) => each.startsWith(word)));
}

/** Returns what the palette shows for a text: records, actions and pages that a member may use. */
export function paletteEntries(
  text: string,
  records: FoundRecord[],
  permissions: ReadonlySet<Permission>,
): PaletteEntry[] {
  const typed = foldText(text).split(/\s+/).filter(Boolean);
  const shown = (group: string, known: Known[]): PaletteEntry[] =>
    known
      .filter(({ permission }) => !permission || permissions.has(permission))
      .filter((entry) => matches(entry, typed))
      .map(({ words, permission, ...entry }) => ({
        ...entry,
        group,
        id: `${group} ${entry.label}`,
      }));
  const found = records.map((record) => ({
    ...record,
    id: record.href,
    icon: icons[record.group] ?? FileText,
  }));
  return [...found, ...shown("Actions", actions), ...shown("Go to", places(permissions))];
}
