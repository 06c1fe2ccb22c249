import { describe, expect, it } from "vitest";
import { read, view } from "../reading.js";

const asks = "RH: How often does the board meet?\n\n";
const answers = "Well, I think it meets once a month or so.";

describe("roles in small letters", () => {
  it("are labels where they answer another label in turn", async () => {
    const doc = await read(`${asks}Board member: ${answers}\n\n`.repeat(5));
    expect(view(doc)).toEqual(
      Array(5)
        .fill(["interviewer RH: How often does the board meet?", `participant Board member: ${answers}`])
        .flat(),
    );
  });

  it("are words of an answer where they do not come in turn", async () => {
    const other = "Main point: we meet.\nMain point: we talk.\nMain point: we eat.\n\n";
    const doc = await read(`${asks}Ana: ${answers}\n${other}`.repeat(5));
    expect(doc.people.map(({ labels }) => labels[0])).toEqual(["RH", "Ana"]);
  });

  it("are words where nobody asks", async () => {
    const doc = await read("Budget: The money is spent.\nNext step: The board meets again.\n".repeat(5));
    expect(doc.turns.map(({ label }) => label)).not.toContain("Next step");
  });
});

describe("words that count", () => {
  it("name nobody beside two others who speak", async () => {
    const list = "One: I think that was the turning point.\nTwo: well, you know how it goes.\n\n";
    const doc = await read(`${asks}Ana: ${answers}\n${list}`.repeat(5));
    expect(doc.people.map(({ labels }) => labels[0])).toEqual(["RH", "Ana"]);
  });
});
