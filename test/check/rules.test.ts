import { describe, expect, it } from "vitest";
import { rules } from "../../src/check/rules/registry.js";
import { findingsOf } from "./checking.js";

it("every rule has its own id", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

describe.each(rules)("the rule $id", (rule) => {
  it("says in sentences what, why and what to do", () => {
    for (const text of [rule.what, rule.why, rule.todo]) expect(text).toMatch(/^[A-Z].+\.$/);
  });

  it("finds something in its bad example, and no other rule does", async () => {
    const findings = await findingsOf(rule.bad, rule.sources?.[0]);
    expect(findings).not.toEqual([]);
    for (const finding of findings) expect(finding).toMatchObject({ rule: rule.id, severity: rule.severity });
  });

  it("finds nothing in its good example, and no other rule does", async () => {
    expect(await findingsOf(rule.good, rule.sources?.[1])).toEqual([]);
  });
});
