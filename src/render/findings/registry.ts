import type { FindingFormat } from "./format.js";

/** Every form of findings by the name `-f` takes, loaded when asked for. */
export const findingFormats: Readonly<Record<string, () => Promise<FindingFormat>>> = {
  text: async () => (await import("./text.js")).text,
  json: async () => (await import("./json.js")).json,
  sarif: async () => (await import("./sarif.js")).sarif,
  github: async () => (await import("./github.js")).github,
  junit: async () => (await import("./junit.js")).junit,
};
