import { TextLink } from "@/components/ui/text-link";

/** Says where what surrounds a letter's text comes from, so that nobody adds a second logo. */
export const BrandingHint = () => (
  <>
    Logo, letterhead and footer come from <TextLink href="/settings/branding">Branding</TextLink>.
  </>
);
