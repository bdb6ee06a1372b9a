"use client";

import { FileUp } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ImportDocumentProps } from "./import-dialog";

const ImportDialog = dynamic(() => import("./import-dialog").then((module) => module.ImportDialog));

type ImportButtonProps = ImportDocumentProps & {
  /** A menu that takes the button's place on a phone. */
  menu?: (open: () => void) => ReactNode;
};

/** Shows a button that imports a Word document in a dialog. */
export function ImportDocument({ menu, ...props }: ImportButtonProps) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  return (
    <>
      <Button
        icon={<FileUp aria-hidden />}
        onClick={show}
        className={menu ? "max-sm:hidden" : undefined}
      >
        Import from Word
      </Button>
      {menu?.(show)}
      {open && <ImportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
