import {
  BriefcaseBusiness,
  CalendarCheck2,
  ClipboardCheck,
  HandHeart,
  House,
  Inbox,
  LayoutTemplate,
  type LucideIcon,
  Mail,
  Settings,
  Users,
} from "lucide-react";

export type NavigationItem = {
  label: string;
  href: string;
  icon: LucideIcon;
  key?: string;
  /** Other words by which the palette finds it. */
  words?: string;
};

export const navigation: readonly (readonly NavigationItem[])[] = [
  [
    { label: "Home", href: "/", icon: House, key: "h" },
    {
      ...{ label: "Inbox", href: "/inbox", icon: Inbox, key: "i" },
      words: "notifications bell unread",
    },
  ],
  [
    { label: "Offers", href: "/offers", icon: Mail, key: "o" },
    { label: "Templates", href: "/templates", icon: LayoutTemplate, key: "t" },
    { label: "Jobs", href: "/jobs", icon: BriefcaseBusiness, key: "j" },
  ],
  [
    { label: "Candidates", href: "/candidates", icon: Users, key: "c" },
    { label: "Assistance", href: "/assistance", icon: HandHeart, key: "a" },
    { label: "Eligibility", href: "/eligibility", icon: CalendarCheck2, key: "e" },
    { label: "Assessments", href: "/assessments", icon: ClipboardCheck, key: "m" },
  ],
  [{ label: "Settings", href: "/settings", icon: Settings, key: "s" }],
];

export function isCurrent(href: string, pathname: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
