import { gone } from "../../scripts/labels/gone.ts";
import { labelCases, type Side } from "../fixtures/labelCases.ts";

const answered = (status: number, ...paragraphs: string[]): Side => ({ paragraphs, status });

labelCases(
  gone,
  [
    ["A", answered(404, "Not found")],
    ["A", answered(410, "Gone")],
    ["A", answered(403, "Forbidden")],
    ["A", answered(400)],
    ["A", answered(401, "Log in")],
    ["A", answered(429, "Too many")],
    ["A", answered(451, "For legal reasons")],
    ["A", answered(500, "Error")],
    ["A", answered(503)],
    ["A", answered(404, "A")],
    [answered(404, "Not found"), answered(410, "Gone")],
    ["A", "B", answered(404, "B")],
    ["A", answered(404, "Not found"), "A", answered(500, "Error")],
  ],
  [
    ["A", "B"],
    ["A", answered(200, "B")],
    ["A", answered(301, "B")],
    ["A", answered(302, "B")],
    ["A", answered(399, "B")],
    ["A", []],
    ["A", "404 Not found"],
    ["A", answered(404, "Not found"), "A"],
    [answered(500, "Error"), "A"],
    ["A", { paragraphs: ["Gone"], title: "404" }],
    ["A", { paragraphs: [], withheld: { reason: "r", date: "2024-01-01" } }],
    ["A", { paragraphs: ["B"], note: "gone" }],
  ],
);
