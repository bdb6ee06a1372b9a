import { nameViewerInCalls } from "@/lib/viewer/client";

nameViewerInCalls();
