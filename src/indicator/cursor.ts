import { IndicatorError } from "./error.js";
import { tokens } from "./lexer.js";
import type { MarkToken, OperatorName, OperatorToken, Token } from "./token.js";

/** Deeper parentheses are never meant, and the tree must be safe to walk by recursion. */
const maxDepth = 30;

/** Where the parser stands in the tokens of one indicator. The one mutable thing of the parser, so a class. */
export class Cursor {
  readonly text: string;
  readonly all: readonly Token[];
  /** Index of the token that the operand being parsed begins with: what a proposal in an error begins with. */
  operand = 0;
  position = 0;
  private readonly end: MarkToken;
  /** Indices of the parentheses that hold an operator at any depth. */
  private readonly groups: ReadonlySet<number>;

  constructor(text: string) {
    this.text = text;
    this.all = tokens(text);
    this.end = { kind: "end", at: text.length, end: text.length };
    this.groups = groupsOf(this.all);
  }

  token(): Token {
    return this.all[this.position] ?? this.end;
  }

  previous(): Token | undefined {
    return this.all[this.position - 1];
  }

  advance(): void {
    this.position += 1;
  }

  /** Whether the parenthesis that the cursor stands at holds an operator. */
  isGroup(): boolean {
    return this.groups.has(this.position);
  }

  startsItem(): boolean {
    const kind = this.token().kind;
    return kind !== "operator" && kind !== ")" && kind !== "|" && kind !== "end";
  }

  /** Whether a NOT stands here as people write it in other languages: after an operator, before what it should deny. */
  startsNot(): boolean {
    const token = this.token();
    const next = this.all[this.position + 1]?.kind ?? "end";
    const denied = next !== "operator" && next !== ")" && next !== "|" && next !== "end";
    return token.kind === "bare" && token.text === "NOT" && this.previous()?.kind === "operator" && denied;
  }

  takeOperator(name: OperatorName): OperatorToken | undefined {
    const token = this.token();
    if (token.kind !== "operator" || token.name !== name) return undefined;
    this.position += 1;
    return token;
  }

  /** The NEAR, BEFORE or AFTER that the cursor stands at. */
  atDistance(): OperatorToken | undefined {
    const token = this.token();
    const distance =
      token.kind === "operator" && (token.name === "NEAR" || token.name === "BEFORE" || token.name === "AFTER");
    return distance ? token : undefined;
  }
}

/** Pairs the parentheses. Throws IndicatorError when they do not pair or stand too deep. */
function groupsOf(all: readonly Token[]): ReadonlySet<number> {
  const groups = new Set<number>();
  const open: { readonly index: number; readonly token: Token; holdsOperator: boolean }[] = [];
  all.forEach((token, index) => {
    const innermost = open.at(-1);
    if (token.kind === "(") {
      open.push({ index, token, holdsOperator: false });
      if (open.length > maxDepth)
        throw new IndicatorError(
          `parentheses stand more than ${maxDepth} deep`,
          token.at,
          1,
          "Write several indicators.",
        );
    } else if (token.kind === ")") {
      if (!innermost)
        throw new IndicatorError(
          "this parenthesis closes nothing",
          token.at,
          1,
          "Take it out, or open it where it should begin.",
        );
      open.pop();
      const outer = open.at(-1);
      if (innermost.holdsOperator) groups.add(innermost.index);
      if (innermost.holdsOperator && outer) outer.holdsOperator = true;
    } else if (token.kind === "operator" && token.name !== "EXCEPT" && innermost) innermost.holdsOperator = true;
  });
  const unclosed = open.at(-1)?.token;
  if (unclosed)
    throw new IndicatorError(
      "this parenthesis is never closed",
      unclosed.at,
      1,
      "Close it with ) where it should end.",
    );
  return groups;
}
