import type { WrittenCode } from "./conversion.js";

/** Codes in the order of these ids; others stay behind them as they are. */
export function inOrder(codes: readonly WrittenCode[], order: readonly string[]): readonly WrittenCode[] {
  const places = new Map(order.map((id, index) => [id, index]));
  const place = ({ id }: WrittenCode): number => places.get(id) ?? order.length;
  return codes.toSorted((a, b) => place(a) - place(b));
}
