import type { Atom, Choice, Indicator, Item, Near, Phrase } from "../indicator/ast.js";

/**
 * Indicators as numbers and texts, in the order of the tree: every node begins with the number of its form and `at`. Reading them
 * costs a fraction of parsing; `Packing` is written and read strictly in order.
 */
export interface Packing {
  readonly numbers: number[];
  readonly texts: string[];
}

/** What unpacking reads, one after another. */
export interface Packed {
  readonly number: () => number;
  readonly text: () => string;
}

const indicatorForms = ["phrase", "near", "and", "unless", "or", "single"] as const;
const itemForms = ["word", "list", "choice", "plain"] as const;
const atomForms = ["bare", "root", "quoted", "regex"] as const;
const orders = ["near", "before", "after"] as const;

export function packIndicator(node: Indicator, to: Packing): void {
  const head = (): void => void to.numbers.push(indicatorForms.indexOf(node.kind), node.at);
  switch (node.kind) {
    case "phrase":
      packPhrase(node, to);
      break;
    case "near":
      head();
      to.numbers.push(orders.indexOf(node.order), node.distance);
      packIndicator(node.left, to);
      packIndicator(node.right, to);
      break;
    case "unless":
      head();
      to.numbers.push(node.distance ?? -1);
      packIndicator(node.left, to);
      packIndicator(node.right, to);
      break;
    default:
      head();
      to.numbers.push(node.operands.length);
      for (const operand of node.operands) packIndicator(operand, to);
  }
}

/** Most phrases are a single plain word that begins where they do: `single`. */
function packPhrase(node: Phrase, to: Packing): void {
  const [first] = node.items;
  const text = first && node.items.length === 1 && first.at === node.at ? plainText(first) : undefined;
  if (text !== undefined) {
    to.numbers.push(indicatorForms.indexOf("single"), node.at);
    to.texts.push(text);
    return;
  }
  to.numbers.push(indicatorForms.indexOf("phrase"), node.at, node.items.length);
  for (const item of node.items) packItem(item, to);
}

/** The text of a bare word without exceptions. */
function plainText(item: Item): string | undefined {
  if (item.kind !== "word" || item.except.length > 0 || item.atom.at !== item.at) return undefined;
  return item.atom.kind === "bare" ? item.atom.text : undefined;
}

function packItem(item: Item, to: Packing): void {
  const text = plainText(item);
  to.numbers.push(itemForms.indexOf(text === undefined ? item.kind : "plain"), item.at);
  if (text !== undefined) to.texts.push(text);
  else if (item.kind === "list") to.texts.push(item.name);
  else if (item.kind === "choice") {
    to.numbers.push(item.options.length);
    for (const option of item.options) packPhrase(option, to);
  } else {
    to.numbers.push(item.except.length);
    for (const atom of [item.atom, ...item.except]) packAtom(atom, to);
  }
}

function packAtom(atom: Atom, to: Packing): void {
  to.numbers.push(atomForms.indexOf(atom.kind), atom.at);
  to.texts.push(atom.kind === "root" ? atom.root : atom.kind === "regex" ? atom.source : atom.text);
}

export function unpackIndicator(from: Packed): Indicator {
  const form = indicatorForms[from.number()];
  const at = from.number();
  switch (form) {
    case "near": {
      const order: Near["order"] = orders[from.number()] ?? "near";
      const distance = from.number();
      const left = unpackIndicator(from);
      return { kind: "near", at, order, distance, left, right: unpackIndicator(from) };
    }
    case "unless": {
      const distance = from.number();
      const left = unpackIndicator(from);
      const right = unpackIndicator(from);
      return { kind: "unless", at, left, right, distance: distance < 0 ? null : distance };
    }
    case "and":
    case "or":
      return { kind: form, at, operands: times(from.number(), () => unpackIndicator(from)) };
    default:
      return phraseOf(form === "single", at, from);
  }
}

function phraseOf(single: boolean, at: number, from: Packed): Phrase {
  if (single) return { kind: "phrase", at, items: [plainWord(at, from.text())] };
  return { kind: "phrase", at, items: times(from.number(), () => unpackItem(from)) };
}

function plainWord(at: number, text: string): Item {
  return { kind: "word", at, atom: { kind: "bare", at, text }, except: [] };
}

function unpackItem(from: Packed): Item {
  const form = itemForms[from.number()];
  const at = from.number();
  if (form === "plain") return plainWord(at, from.text());
  if (form === "list") return { kind: "list", at, name: from.text() };
  if (form === "choice") return unpackChoice(at, from);
  const except = from.number();
  return { kind: "word", at, atom: unpackAtom(from), except: times(except, () => unpackAtom(from)) };
}

function unpackChoice(at: number, from: Packed): Choice {
  const options = times(from.number(), () => {
    const single = indicatorForms[from.number()] === "single";
    return phraseOf(single, from.number(), from);
  });
  return { kind: "choice", at, options };
}

function unpackAtom(from: Packed): Atom {
  const kind = atomForms[from.number()] ?? "bare";
  const at = from.number();
  const text = from.text();
  if (kind === "root") return { kind, at, root: text };
  if (kind === "regex") return { kind, at, source: text };
  return { kind, at, text };
}

function times<Value>(count: number, read: () => Value): Value[] {
  const values: Value[] = [];
  for (let left = count; left > 0; left -= 1) values.push(read());
  return values;
}
