export const operatorNames = ["OR", "AND", "UNLESS", "EXCEPT", "NEAR", "BEFORE", "AFTER"] as const;

export type OperatorName = (typeof operatorNames)[number];

/** A word or what stands for one. `text` is without its marks: `~`, `@`, quotes, slashes. */
export interface AtomToken {
  readonly kind: "bare" | "root" | "list" | "quoted" | "regex";
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** `distance` is the n of NEAR/n, BEFORE/n, AFTER/n; 0 for the others. */
export interface OperatorToken {
  readonly kind: "operator";
  readonly at: number;
  readonly end: number;
  readonly name: OperatorName;
  readonly distance: number;
}

export interface MarkToken {
  readonly kind: "(" | ")" | "|" | "end";
  readonly at: number;
  readonly end: number;
}

export type Token = AtomToken | OperatorToken | MarkToken;

/** The furthest two operands may stand apart, in words. */
export const maxDistance = 50;

export function operatorNamed(text: string): OperatorName | undefined {
  return operatorNames.find((name) => name === text);
}

/** Whether the operator needs a distance: NEAR/4. */
export function takesDistance(name: OperatorName): boolean {
  return name === "NEAR" || name === "BEFORE" || name === "AFTER";
}
