import { describe, expect, it } from "vitest";
import { consentOf } from "../../../src/transcript/header/consent.js";

describe("what a consent line allows", () => {
  it.each([
    ["Bersedia disebutkan namanya", "attributed"],
    ["Boleh dikutip dengan nama", "attributed"],
    ["Agreed to be quoted by name", "attributed"],
    ["Setuju, nama disamarkan", "anonymous"],
    ["bersedia, anonim", "anonymous"],
    ["Tidak bersedia disebutkan namanya", "anonymous"],
    ["identitas dirahasiakan", "anonymous"],
    ["May be quoted but not named", "anonymous"],
    ["Initials only", "anonymous"],
    ["Hanya parafrase", "paraphrase"],
    ["Tidak boleh dikutip secara langsung", "paraphrase"],
    ["No direct quotes", "paraphrase"],
    ["Tidak bersedia", "none"],
    ["tidak", "none"],
    ["Tidak setuju dikutip", "none"],
    ["Menolak", "none"],
    ["Persetujuan dicabut 3 Juli", "none"],
    ["Off the record", "none"],
    ["Participant did not give consent", "none"],
    ["Declined", "none"],
    ["Setuju, tertulis", null],
    ["lisan", null],
    ["Ya", null],
    ["Signed", null],
    ["Tidak keberatan", null],
    ["Tidak bersedia direkam, boleh dicatat", null],
    ["No objection", null],
  ])("%s: %s", (value, allowed) => {
    expect(consentOf(value)).toBe(allowed);
  });
});
