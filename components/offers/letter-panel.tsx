import { Code, Printer } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { LetterFrame } from "@/components/ui/letter-frame";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { OfferDetail, OfferState } from "@/lib/offers/client";

type LetterPanelProps = {
  offer: OfferDetail;
  state: OfferState;
  viewer: Viewer;
  /** The version shown; the current one where null. */
  version: number | null;
  onVersionChange: (version: number | null) => void;
  onEdit: () => void;
};

const sources = {
  none: () => "The built-in letter",
  template: (offer: OfferDetail) => `By the template ${offer.template?.name ?? ""}`,
  manual: () => "Written by hand",
};

export function LetterPanel(props: LetterPanelProps) {
  const { offer, state, viewer, version, onVersionChange, onEdit } = props;
  const number = version ?? state.version;
  const src = `/offers/${offer.id}/letter?version=${number}`;
  const current = number === state.version;
  return (
    <Section
      title="Letter"
      description={
        current
          ? `${sources[state.letterSource](offer)}, version ${number}`
          : `As it was in version ${number}`
      }
      action={
        <div className="flex gap-1">
          <Button
            size="sm"
            variant="ghost"
            icon={<Code aria-hidden />}
            disabledReason={state.updateRefusal ?? refusalFor(viewer, "offers.write")}
            onClick={onEdit}
          >
            Edit by hand
          </Button>
          <a
            href={src}
            target="_blank"
            rel="noreferrer"
            className={buttonStyle({ size: "sm", variant: "ghost" })}
          >
            <Printer aria-hidden />
            Print
          </a>
        </div>
      }
    >
      {!current && (
        <Notice
          tone="info"
          title={`This is version ${number} of ${state.version}`}
          action={
            <Button size="sm" onClick={() => onVersionChange(null)}>
              Show the current letter
            </Button>
          }
        />
      )}
      <LetterFrame key={src} src={src} title={`Letter, version ${number}`} />
    </Section>
  );
}
