import type { Coding } from "../../model/coding.js";

/** Which codings an analysis looks at; all of them where nothing is said. Sources and people are selected by the study. */
export interface Selection {
  readonly coders?: readonly string[];
  readonly statuses?: readonly Coding["status"][];
}

/** Whether a coding is within the selection. */
export type CodingFilter = (coding: Coding) => boolean;

export function createCodingFilter({ coders, statuses }: Selection): CodingFilter {
  const wantedCoders = coders === undefined ? null : new Set(coders);
  const wantedStatuses = statuses === undefined ? null : new Set(statuses);
  return ({ coder, status }) => (wantedCoders?.has(coder) ?? true) && (wantedStatuses?.has(status) ?? true);
}
