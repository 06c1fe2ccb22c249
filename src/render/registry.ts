import type { Renderer } from "./renderer.js";

/** Every output format by the name `-f` takes, loaded when asked for. */
export const renderers: Readonly<Record<string, () => Promise<Renderer>>> = {
  table: async () => (await import("./table.js")).table,
  csv: async () => (await import("./csv.js")).csv,
  tsv: async () => (await import("./tsv.js")).tsv,
  json: async () => (await import("./json.js")).json,
  jsonl: async () => (await import("./jsonl.js")).jsonl,
  md: async () => (await import("./md.js")).md,
  html: async () => (await import("./html.js")).html,
};
