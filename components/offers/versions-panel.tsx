"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, GitCompareArrows } from "lucide-react";
import { VersionList } from "@/components/layout/version-list";
import type { Viewer } from "@/components/layout/viewer";
import { buttonStyle } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { Tooltip } from "@/components/ui/tooltip";
import { letterPdfPath, type OfferState, offerVersionsOptions } from "@/lib/offers/client";
import type { Compared } from "./compare-panel";

type VersionsPanelProps = {
  state: OfferState;
  viewer: Viewer;
  shown: number;
  compared: Compared | null;
  onShow: (version: number | null) => void;
  onCompare: (compared: Compared) => void;
};

/** Lists an offer's versions, each with its PDF and what changed in it. */
export function VersionsPanel(props: VersionsPanelProps) {
  const { state, viewer, shown, compared, onShow, onCompare } = props;
  return (
    <VersionList
      versions={useInfiniteQuery(offerVersionsOptions(state.id))}
      current={state.version}
      shown={shown}
      comparedWith={compared?.from ?? null}
      viewer={{ locale: viewer.locale, timeZone: state.timeZone }}
      onShow={onShow}
      actionsOf={({ number }) => (
        <>
          {number > 1 && (
            <IconButton
              label={`What changed in version ${number}`}
              size="sm"
              onClick={() => onCompare({ from: number - 1, to: number })}
            >
              <GitCompareArrows aria-hidden />
            </IconButton>
          )}
          <Tooltip content={`Download PDF of version ${number}`} describes={false}>
            <a
              href={letterPdfPath(state.id, number)}
              download
              aria-label={`Download PDF of version ${number}`}
              className={buttonStyle({ size: "sm", variant: "ghost", square: true })}
            >
              <Download aria-hidden />
            </a>
          </Tooltip>
        </>
      )}
    />
  );
}
