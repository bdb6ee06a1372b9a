import {
  BriefcaseBusiness,
  CalendarCheck2,
  FileText,
  Keyboard,
  LayoutTemplate,
  ListChecks,
  Mail,
  Plus,
  Users,
} from "lucide-react";
import { foldText } from "@/lib/format/fold-text";
import { type NavigationItem, navigation } from "./navigation";
import type { FoundRecord } from "./record-search";

export type PaletteEntry = {
  id: string;
  group: string;
  label: string;
  hint?: string;
  icon: NavigationItem["icon"];
  href?: string;
  keys?: string[];
};

const actions: PaletteEntry[] = [
  { id: "new-offer", label: "New offer", icon: Plus, href: "/offers/new", keys: ["N"] },
  { id: "new-candidate", label: "New candidate", icon: Plus, href: "/candidates/new" },
  { id: "new-assistance", label: "New offer to assist", icon: Plus, href: "/assistance/new" },
  { id: "new-eligibility", label: "New eligibility", icon: Plus, href: "/eligibility/new" },
  { id: "new-job", label: "New job", icon: Plus, href: "/jobs/new" },
  { id: "new-template", label: "New template", icon: Plus, href: "/templates/new" },
  { id: "keys", label: "Keyboard shortcuts", icon: Keyboard, keys: ["?"] },
].map((action) => ({ ...action, group: "Actions" }));

const places: PaletteEntry[] = navigation.flat().map((item) => ({
  id: `go-${item.href}`,
  group: "Go to",
  label: item.label,
  icon: item.icon,
  href: item.href,
  keys: item.key ? ["G", item.key.toUpperCase()] : undefined,
}));

const furtherPlaces: PaletteEntry[] = [
  { id: "go-/bulk", group: "Go to", label: "Bulk runs", icon: ListChecks, href: "/bulk" },
];

const icons: Record<string, PaletteEntry["icon"]> = {
  Offers: Mail,
  Candidates: Users,
  Eligibility: CalendarCheck2,
  Jobs: BriefcaseBusiness,
  Templates: LayoutTemplate,
};

export function paletteEntries(text: string, records: FoundRecord[]): PaletteEntry[] {
  const words = foldText(text.trim());
  const matches = (entry: PaletteEntry) => foldText(entry.label).includes(words);
  const found = records.map((record) => ({
    ...record,
    id: record.href,
    icon: icons[record.group] ?? FileText,
  }));
  return [...found, ...actions.filter(matches), ...[...places, ...furtherPlaces].filter(matches)];
}
