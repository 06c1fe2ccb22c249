import type { Stage } from "../model/codebook.js";

/** The four stages of Morse & Stephens (2012), which a codebook has unless it names its own. */
export const defaultStages: readonly Omit<Stage, "place">[] = [
  { id: "assessment", label: { en: "Assessment", id: "Penilaian" }, aliases: ["asesmen", "kondisi awal"] },
  { id: "initiation", label: { en: "Initiation", id: "Inisiasi" }, aliases: ["prakarsa"] },
  { id: "deliberation", label: { en: "Deliberation", id: "Deliberasi" }, aliases: ["musyawarah", "pertimbangan"] },
  { id: "implementation", label: { en: "Implementation", id: "Implementasi" }, aliases: ["pelaksanaan"] },
];
