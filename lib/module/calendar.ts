/** Days, months and years of the proleptic Gregorian calendar, and the directives of `strftime`. */

export const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A moment as clocks and calendars show it. Months count from 1, weekdays from 0 for Monday, days of the year from 1. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearday: number;
  /** 1: daylight saving, 0: not, −1: unknown. */
  readonly daylight: number;
  readonly zone: string;
  /** Seconds east of Greenwich. */
  readonly offset: number;
}

const secondsPerDay = 86400;

/** Days from 1970-01-01 to a date. */
export function daysFromDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date that many days after 1970-01-01. */
export function dateFromDays(days: number): readonly [year: number, month: number, day: number] {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

/** The moment of some seconds since 1970, `offset` seconds east of Greenwich. */
export function momentOf(seconds: number, offset: number, zone: string, daylight: number): Moment {
  const local = Math.floor(seconds) + offset;
  const days = Math.floor(local / secondsPerDay);
  const rest = local - days * secondsPerDay;
  const [year, month, day] = dateFromDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: (((days + 3) % 7) + 7) % 7,
    yearday: days - daysFromDate(year, 1, 1) + 1,
    daylight,
    zone,
    offset,
  };
}

function pad(value: number, width: number, fill = "0"): string {
  const text = String(Math.abs(value)).padStart(value < 0 ? width - 1 : width, fill);
  return value < 0 ? `-${text}` : text;
}

/** The ISO year and week. */
export function isoWeek(moment: Moment): readonly [year: number, week: number] {
  const days = daysFromDate(moment.year, 1, 1) + moment.yearday - 1;
  // The year that the week's Thursday lies in.
  const [year] = dateFromDays(days - moment.weekday + 3);
  const first = daysFromDate(year, 1, 4);
  const monday = first - ((((first + 3) % 7) + 7) % 7);
  return [year, Math.floor((days - monday) / 7) + 1];
}

/** `12:34`, east of Greenwich, as `+0100`. */
export function zoneOffset(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
}

/** Directives that stand for a row of others. */
const composed: Readonly<Record<string, string>> = {
  c: "%a %b %e %H:%M:%S %Y",
  D: "%m/%d/%y",
  F: "%Y-%m-%d",
  r: "%I:%M:%S %p",
  R: "%H:%M",
  T: "%H:%M:%S",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};

/** Numbers: value, width and fill. */
function numberOf(
  directive: string,
  m: Moment,
): readonly [value: number, width: number, fill: string] | undefined {
  switch (directive) {
    case "Y":
      return [m.year, 1, "0"];
    case "C":
      return [Math.floor(m.year / 100), 2, "0"];
    case "y":
      return [((m.year % 100) + 100) % 100, 2, "0"];
    case "m":
      return [m.month, 2, "0"];
    case "d":
      return [m.day, 2, "0"];
    case "e":
      return [m.day, 2, " "];
    case "H":
      return [m.hour, 2, "0"];
    case "k":
      return [m.hour, 2, " "];
    case "I":
      return [m.hour % 12 || 12, 2, "0"];
    case "l":
      return [m.hour % 12 || 12, 2, " "];
    case "M":
      return [m.minute, 2, "0"];
    case "S":
      return [m.second, 2, "0"];
    case "j":
      return [m.yearday, 3, "0"];
    case "w":
      return [(m.weekday + 1) % 7, 1, "0"];
    case "u":
      return [m.weekday + 1, 1, "0"];
    case "U":
      return [Math.floor((m.yearday + 6 - ((m.weekday + 1) % 7)) / 7), 2, "0"];
    case "W":
      return [Math.floor((m.yearday + 6 - m.weekday) / 7), 2, "0"];
    case "V":
      return [isoWeek(m)[1], 2, "0"];
    case "G":
      return [isoWeek(m)[0], 1, "0"];
    case "g":
      return [isoWeek(m)[0] % 100, 2, "0"];
    case "s":
      return [secondsOf(m), 1, "0"];
    default:
      return undefined;
  }
}

/** Seconds since 1970. */
export function secondsOf(m: Moment): number {
  const days = daysFromDate(m.year, 1, 1) + m.yearday - 1;
  return days * secondsPerDay + m.hour * 3600 + m.minute * 60 + m.second - m.offset;
}

function wordOf(directive: string, m: Moment): string | undefined {
  switch (directive) {
    case "a":
      return dayNames[m.weekday].slice(0, 3);
    case "A":
      return dayNames[m.weekday];
    case "b":
    case "h":
      return monthNames[m.month - 1].slice(0, 3);
    case "B":
      return monthNames[m.month - 1];
    case "p":
      return m.hour < 12 ? "AM" : "PM";
    case "P":
      return m.hour < 12 ? "am" : "pm";
    case "Z":
      return m.zone;
    case "z":
      return zoneOffset(m.offset);
    case "n":
      return "\n";
    case "t":
      return "\t";
    case "%":
      return "%";
    default:
      return undefined;
  }
}

/** `strftime` in the C locale, with the flags and widths of glibc. What is no directive stays as it is. */
export function formatMoment(format: string, moment: Moment): string {
  return format.replace(
    /%([-_0^#]*)(\d*)[EO]?([a-zA-Z%])/g,
    (whole, flags: string, width: string, directive: string) => {
      const row = composed[directive];
      let text: string;
      const number = numberOf(directive, moment);
      if (row !== undefined) text = formatMoment(row, moment);
      else if (number !== undefined) {
        const [value, own, fill] = number;
        const filler = flags.includes("_") ? " " : flags.includes("0") ? "0" : fill;
        const size = flags.includes("-") ? 1 : width === "" ? own : Number(width);
        text = pad(value, size, filler);
      } else {
        const word = wordOf(directive, moment);
        if (word === undefined) return whole;
        text = word.padStart(width === "" ? 0 : Number(width), flags.includes("0") ? "0" : " ");
      }
      if (flags.includes("^")) text = text.toUpperCase();
      return flags.includes("#") ? (directive === "p" ? text.toLowerCase() : text.toUpperCase()) : text;
    },
  );
}
