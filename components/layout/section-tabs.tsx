import { NavTabs } from "@/components/ui/nav-tabs";

const sections = {
  Assessments: [
    { href: "/assessments", label: "Assessments" },
    { href: "/assessments/invitations", label: "Invitations" },
    { href: "/assessments/sittings", label: "Sittings" },
  ],
  Assistance: [
    { href: "/assistance", label: "Offers to assist" },
    { href: "/assistance/coupons", label: "Coupons" },
  ],
  Eligibility: [
    { href: "/eligibility", label: "Eligibilities" },
    { href: "/eligibility/tests", label: "Tests" },
    { href: "/eligibility/codes", label: "Codes" },
  ],
};

/** The parts of a section, below the head of its pages. */
export function SectionTabs({ section }: { section: keyof typeof sections }) {
  return (
    <div className="shrink-0 border-b px-3 sm:px-4 md:px-6 [&>nav]:border-b-0">
      <NavTabs label={section} items={sections[section]} />
    </div>
  );
}
