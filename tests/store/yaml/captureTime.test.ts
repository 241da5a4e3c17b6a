import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { captureTimeInName, readCaptureTime } from "../../../scripts/store/yaml/captureTime.ts";

const written: [value: string, iso: string][] = [
  ["2014-01-13T13:05:00Z", "2014-01-13T13:05:00Z"],
  ["2014-01-13T13:05:00", "2014-01-13T13:05:00Z"],
  ["2014-01-13T13:05", "2014-01-13T13:05:00Z"],
  ["2014-01-13", "2014-01-13T00:00:00Z"],
  ["20140113", "2014-01-13T00:00:00Z"],
  ["20140113T130500Z", "2014-01-13T13:05:00Z"],
  ["2014-01-13T13:05:00+09:00", "2014-01-13T04:05:00Z"],
  ["2014-01-13T13:05:00+0900", "2014-01-13T04:05:00Z"],
  ["2014-01-13T13:05:00-03", "2014-01-13T16:05:00Z"],
  ["2014-01-13T13:05:00.000Z", "2014-01-13T13:05:00Z"],
  ["2014-01-13T13:05:00.25Z", "2014-01-13T13:05:00.250Z"],
  ["2014-01-13T13:05:00,1239999Z", "2014-01-13T13:05:00.123Z"],
  ["2014-01-13T24:00:00Z", "2014-01-14T00:00:00Z"],
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"],
  ["2016-02-29T00:00:00Z", "2016-02-29T00:00:00Z"],
  ["2014-01-13T23:59:59+23:59", "2014-01-13T00:00:59Z"],
  ["2014-01-28T23:59:59Z", "2014-01-28T23:59:59Z"],
  ["2014-01-31T00:59:00Z", "2014-01-31T00:59:00Z"],
  ["2014-01-13T00:00:00-00:30", "2014-01-13T00:30:00Z"],
  ["2014-12-01T00:00:00Z", "2014-12-01T00:00:00Z"],
  ["1000-01-01", "1000-01-01T00:00:00Z"],
  ["0099-01-01", "0099-01-01T00:00:00Z"],
];

for (const [value, iso] of written) {
  test(`readCaptureTime() reads ${value} as ${iso}`, () =>
    assert.deepEqual(readCaptureTime(value), { kind: "time", time: { iso, ms: Date.parse(iso) } }));
}

const refused: [value: string, reason: RegExp][] = [
  ["2014-02-30T00:00:00Z", /no such day/],
  ["2015-02-29", /no such day/],
  ["2014-13-01", /no such day/],
  ["2014-01-13T24:01:00Z", /no such day or time/],
  ["2014-00-13", /no such day/],
  ["2014-01-00", /no such day/],
  ["2014-01-13T25:00:00Z", /no such day or time/],
  ["2014-01-13T24:00:01Z", /no such day or time/],
  ["2014-01-13T24:00:00.001Z", /no such day or time/],
  ["2014-01-13T13:05:00+01:60", /no such day or time/],
  ["2014-01-13T13:60:00Z", /no such day or time/],
  ["2014-01-13T13:05:61Z", /no such day or time/],
  ["2014-01-13T13:05:00+24:00", /no such day or time/],
  ["0000-01-01T00:00:00+09:00", /no such day or time/],
  ["1389618300", /counts from 1970, write 2014-01-13T13:05:00Z/],
  ["1389618300000", /counts from 1970, write 2014-01-13T13:05:00Z/],
  ["13 January 2014", /write it like 2014-01-13T13:05:00Z/],
  ["2014-01-13 13:05", /write it like/],
  ["01/13/2014", /write it like/],
  ["2014-1-13", /write it like/],
  ["yesterday", /write it like/],
  ["", /write it like/],
];

for (const [value, reason] of refused) {
  test(`readCaptureTime() refuses "${value}"`, () => {
    const reading = readCaptureTime(value);
    assert.equal(reading.kind, "unusable");
    assert.match(reading.kind === "unusable" ? reading.reason : "", reason);
  });
}

const names: [file: string, iso: string | undefined][] = [
  ["2014-01-13T13-05-00Z.md", "2014-01-13T13:05:00Z"],
  ["2014-01-13T13-05-00.md", "2014-01-13T13:05:00Z"],
  ["20140113T130500Z.txt", "2014-01-13T13:05:00Z"],
  ["20140113130500.html", "2014-01-13T13:05:00Z"],
  ["003_2014-01-13T13-05-00Z.md", "2014-01-13T13:05:00Z"],
  ["12_20140113130500.md", "2014-01-13T13:05:00Z"],
  ["2014-01-13T13-05-00.5Z.md", "2014-01-13T13:05:00.500Z"],
  ["2014-01-13T13-05-00-123Z.md", "2014-01-13T13:05:00.123Z"],
  ["20140113130500.123456.md", "2014-01-13T13:05:00.123Z"],
  ["2014-01-13T13-05-00+09-00.md", "2014-01-13T04:05:00Z"],
  ["2014-01-13T13-05-00-0300.md", "2014-01-13T16:05:00Z"],
  ["2014-02-30T13-05-00Z.md", undefined],
  ["2014-01-13.md", undefined],
  ["v10.md", undefined],
  ["x_20140113130500.md", undefined],
  ["1389618300.md", undefined],
];

for (const [file, iso] of names) {
  test(`captureTimeInName() finds ${iso ?? "nothing"} in ${file}`, () =>
    assert.equal(captureTimeInName(file)?.iso, iso));
}

const date = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-30T00:00:00Z"),
  noInvalidDate: true,
});

test("readCaptureTime() gives back every instant, and reads its own output as the same instant", () => {
  fc.assert(
    fc.property(date, (instant) => {
      const reading = readCaptureTime(instant.toISOString());
      assert.equal(reading.kind, "time");
      if (reading.kind !== "time") return;
      assert.equal(reading.time.ms, instant.getTime());
      assert.deepEqual(readCaptureTime(reading.time.iso), reading);
      assert.deepEqual(captureTimeInName(`7_${reading.time.iso.replaceAll(":", "-")}.md`), reading.time);
    }),
  );
});
