import type { Zone } from "./host.ts";

/** The local zone, as JavaScript's own calendar knows it. */

function offsetAt(milliseconds: number): number {
  return -new Date(milliseconds).getTimezoneOffset() * 60;
}

/** The zone at some time in seconds since 1970. Daylight saving is what lies further east than the rest of the year. */
export function localZone(time: number): Zone {
  const milliseconds = time * 1000;
  const offset = offsetAt(milliseconds);
  const year = new Date(milliseconds).getFullYear();
  const standard = Math.min(
    offsetAt(new Date(year, 0, 1).getTime()),
    offsetAt(new Date(year, 6, 1).getTime()),
  );
  return { offset, name: zoneName(milliseconds, offset), isDaylight: offset > standard };
}

function zoneName(milliseconds: number, offset: number): string {
  // To make a format takes milliseconds, which every program that imports `time` would wait for.
  if (new Date(milliseconds).toString().endsWith("(Coordinated Universal Time)")) return "UTC";
  const format = new Intl.DateTimeFormat("en-US", { timeZoneName: "short" });
  const name = format.formatToParts(milliseconds).find(part => part.type === "timeZoneName")?.value;
  if (name !== undefined && /^[A-Z]{3,5}$/.test(name)) return name;
  if (offset === 0) return "UTC";
  const minutes = Math.abs(offset) / 60;
  const digits = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${digits(minutes / 60)}${minutes % 60 === 0 ? "" : digits(minutes % 60)}`;
}
