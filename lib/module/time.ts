import { OverflowError, raise, TypeError, ValueError } from "../object/error.ts";
import { internal } from "../object/internal.ts";
import type { Module, ModuleTable } from "../object/module.ts";
import {
  constant,
  DEFER,
  type Deferred,
  defer,
  func,
  type Native,
  type NativeFunction,
} from "../object/native.ts";
import { Float, typeOf, type Value } from "../object/object.ts";
import { asFloat, asInt, asStr, index } from "../object/protocol.ts";
import { newNamespace } from "../object/simple-namespace.ts";
import { newStructSequence, StructSequence, structSequenceType } from "../object/struct-sequence.ts";
import { Tuple } from "../object/tuple.ts";
import { strFromHost, strToHost } from "../object/wide.ts";
import { currentScheduler, ThreadSleep } from "../stackless/index.ts";
import { dayNames, daysFromDate, formatMoment, type Moment, momentOf, monthNames } from "./calendar.ts";
import { currentSystem } from "./system.ts";

/** The module `time`. */

const structTime = structSequenceType(
  "time",
  "struct_time",
  "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().",
  [
    "tm_year",
    "tm_mon",
    "tm_mday",
    "tm_hour",
    "tm_min",
    "tm_sec",
    "tm_wday",
    "tm_yday",
    "tm_isdst",
    "tm_zone",
    "tm_gmtoff",
  ],
  9,
);

/** An int of any size, canonical. */
function int(value: bigint): Value {
  return value <= 9007199254740991n && value >= -9007199254740991n ? Number(value) : value;
}

const clock = () => currentSystem().host.clock;
const seconds = (nanoseconds: bigint): Float => new Float(Number(nanoseconds) / 1e9);

/** The last moment that has a year of the language's range, in seconds. */
const furthest = 6.7768e16;

/** Whole seconds since 1970: the argument of `gmtime` and others, by default now. */
function timestamp(value: Value | undefined): number | Deferred {
  if (value === undefined || value === null) return Math.floor(Number(clock().now()) / 1e9);
  const float = asFloat(value);
  if (float !== undefined) {
    if (Number.isNaN(float)) raise(ValueError, "Invalid value NaN (not a number)");
    if (!(Math.abs(float) < 9.3e18)) raise(OverflowError, "timestamp out of range for platform time_t");
    return within(Math.floor(float));
  }
  const number = index(value);
  if (number === DEFER) return DEFER;
  if (number > 2n ** 63n - 1n || number < -(2n ** 63n)) {
    raise(OverflowError, "timestamp out of range for platform time_t");
  }
  return within(Number(number));
}

function within(time: number): number {
  if (Math.abs(time) > furthest) raise(OverflowError, "Value too large for defined data type");
  return time;
}

function universal(time: number): Moment {
  return momentOf(time, 0, "UTC", 0);
}

function local(time: number): Moment {
  const { offset, name, isDaylight } = clock().zone(time);
  return momentOf(time, offset, name, isDaylight ? 1 : 0);
}

function struct(moment: Moment): StructSequence {
  const { year, month, day, hour, minute, second, weekday, yearday, daylight, zone, offset } = moment;
  const fields = [
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday,
    yearday,
    daylight,
    strFromHost(zone),
    offset,
  ];
  return newStructSequence(structTime, fields);
}

/** The fields of a time tuple: TypeError for anything else. */
function fieldsOf(value: Value, title: string): number[] {
  if (!(value instanceof Tuple)) raise(TypeError, "Tuple or struct_time argument required");
  if (value.items.length !== 9) raise(TypeError, `${title}(): illegal time tuple argument`);
  return value.items.map(item => {
    const field = asInt(item);
    if (field === undefined) {
      raise(TypeError, `'${typeOf(item).name}' object cannot be interpreted as an integer`);
    }
    return Number(field);
  });
}

/** A time tuple as a moment, checked as `strftime` and `asctime` do: zeros stand for ones where fields count from 1. */
function checkedMoment(value: Value, title: string): Moment {
  const [year, mon, mday, hour, minute, second, wday, yday, daylight] = fieldsOf(value, title);
  const month = mon === 0 ? 1 : mon;
  const day = mday === 0 ? 1 : mday;
  const yearday = yday === 0 ? 1 : yday;
  const check = (name: string, holds: boolean): void => {
    if (!holds) raise(ValueError, `${name} out of range`);
  };
  check("month", month >= 1 && month <= 12);
  check("day of month", day >= 1 && day <= 31);
  check("hour", hour >= 0 && hour <= 23);
  check("minute", minute >= 0 && minute <= 59);
  check("seconds", second >= 0 && second <= 61);
  // C counts from Sunday, so that what lies below Monday wraps around.
  check("day of week", wday >= -1);
  check("day of year", yearday >= 1 && yearday <= 366);
  const zoneOf = (): readonly [string, number] => {
    if (value instanceof StructSequence && asStr(value.fields[9]) !== undefined) {
      return [strToHost(asStr(value.fields[9]) as string), Number(asInt(value.fields[10]) ?? 0)];
    }
    const zone = clock().zone(Number(clock().now() / 1_000_000_000n));
    return [zone.name, zone.offset];
  };
  const [zone, offset] = zoneOf();
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: ((wday % 7) + 7) % 7,
    yearday,
    daylight,
    zone,
    offset,
  };
}

function ascText(moment: Moment): string {
  const { year, month, day, hour, minute, second, weekday } = moment;
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `${dayNames[weekday].slice(0, 3)} ${monthNames[month - 1].slice(0, 3)} ${String(day).padStart(2)}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} ${year}`;
}

/** Seconds since 1970 of a local time tuple; fields beyond their range carry over. */
function makeTime(value: Value): Float {
  const [year, month, day, hour, minute, second, , , daylight] = fieldsOf(value, "mktime");
  const years = year + Math.floor((month - 1) / 12);
  const days = daysFromDate(years, ((((month - 1) % 12) + 12) % 12) + 1, 1) + day - 1;
  const wall = days * 86400 + hour * 3600 + minute * 60 + second;
  let time = wall - clock().zone(wall).offset;
  time = wall - clock().zone(time).offset;
  const { isDaylight } = clock().zone(time);
  if (daylight > 0 && !isDaylight) time -= 3600;
  else if (daylight === 0 && isDaylight) time += 3600;
  return new Float(time);
}

function sleep(value: Value): null | Deferred {
  const float = asFloat(value);
  let length: number;
  if (float !== undefined) length = float;
  else {
    const number = index(
      value,
      `'${typeOf(value).name}' object cannot be interpreted as an integer or float`,
    );
    if (number === DEFER) return DEFER;
    length = Number(number);
  }
  if (Number.isNaN(length)) raise(ValueError, "Invalid value NaN (not a number)");
  if (length < 0) raise(ValueError, "sleep length must be non-negative");
  if (length > 9223372036) raise(OverflowError, "timestamp too large to convert to C PyTime_t");
  if (currentScheduler().kernel.homes.length > 1) return defer(new ThreadSleep(length * 1000), []);
  clock().sleep(length * 1000);
  return null;
}

const moments =
  (show: (moment: Moment) => Value, of: (time: number) => Moment): NativeFunction =>
  (value: Value | undefined) => {
    const time = timestamp(value);
    return time === DEFER ? DEFER : show(of(time));
  };

const clocks = {
  time: ["now", "clock_gettime(CLOCK_REALTIME)", false],
  monotonic: ["monotonic", "clock_gettime(CLOCK_MONOTONIC)", true],
  perf_counter: ["monotonic", "clock_gettime(CLOCK_MONOTONIC)", true],
  process_time: ["process", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true],
  thread_time: ["process", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true],
} as const;

const readers = Object.entries(clocks).flatMap(([name, [kind]]) => [
  func(`${name}()`, `${name}() -> floating-point number`, () => seconds(clock()[kind]())),
  func(`${name}_ns()`, `${name}_ns() -> int`, () => int(clock()[kind]())),
]);

function clockInfo(name: Value): Value {
  const found =
    typeof name === "string" && Object.hasOwn(clocks, name) ? clocks[name as keyof typeof clocks] : undefined;
  if (found === undefined) raise(ValueError, "unknown clock");
  return newNamespace({
    implementation: found[1],
    monotonic: found[2],
    adjustable: !found[2],
    resolution: new Float(1e-9),
  });
}

/** The numbers of POSIX clocks. */
function clockById(id: Value): bigint {
  switch (id) {
    case 0:
      return clock().now();
    case 1:
    case 4:
    case 7:
      return clock().monotonic();
    case 2:
    case 3:
      return clock().process();
    default:
      raise(ValueError, "unknown clock");
  }
}

export const timeModule: ModuleTable = {
  name: "time",
  doc: "This module provides various functions to manipulate time values.",
  entries: [
    ...readers,
    constant("struct_time", structTime),
    func("sleep(object, /)", "Delay execution for a given number of seconds.", sleep),
    func(
      "gmtime(seconds=None, /)",
      "Convert seconds since the Epoch to a time tuple expressing UTC.",
      moments(struct, universal),
    ),
    func(
      "localtime(seconds=None, /)",
      "Convert seconds since the Epoch to a time tuple expressing local time.",
      moments(struct, local),
    ),
    func(
      "ctime(seconds=None, /)",
      "Convert a time in seconds since the Epoch to a string in local time.",
      moments(ascText, local),
    ),
    func("asctime(tuple=None, /)", "Convert a time tuple to a string.", (value: Value | undefined) =>
      ascText(
        value === undefined || value === null
          ? local(timestamp(null) as number)
          : checkedMoment(value, "asctime"),
      ),
    ),
    func("mktime(tuple, /)", "Convert a time tuple in local time to seconds since the Epoch.", makeTime),
    func(
      "strftime(format, tuple=None, /)",
      "Convert a time tuple to a string according to a format specification.",
      (format: Value, value: Value | undefined) => {
        const text = asStr(format);
        if (text === undefined) {
          raise(TypeError, `strftime() argument 1 must be str, not ${typeOf(format).name}`);
        }
        const moment =
          value === undefined || value === null
            ? local(timestamp(null) as number)
            : checkedMoment(value, "strftime");
        return strFromHost(formatMoment(strToHost(text), moment));
      },
    ),
    func("get_clock_info(name, /)", "Get information of the specified clock.", clockInfo),
    func(
      "clock_gettime(clk_id, /)",
      "Return the time of the specified clock clk_id as a float.",
      (id: Value) => seconds(clockById(id)),
    ),
    func(
      "clock_gettime_ns(clk_id, /)",
      "Return the time of the specified clock clk_id as nanoseconds.",
      (id: Value) => int(clockById(id)),
    ),
    func(
      "clock_getres(clk_id, /)",
      "Return the resolution (precision) of the specified clock clk_id.",
      () => new Float(1e-9),
    ),
    constant("CLOCK_REALTIME", 0),
    constant("CLOCK_MONOTONIC", 1),
    constant("CLOCK_PROCESS_CPUTIME_ID", 2),
    constant("CLOCK_THREAD_CPUTIME_ID", 3),
    constant("CLOCK_MONOTONIC_RAW", 4),
    constant("CLOCK_BOOTTIME", 7),
    constant("_STRUCT_TM_ITEMS", 11),
  ],
  setup: setZone,
};

/** Declare the local zone. */
function setZone(module: Module): void {
  const now = new Date(Number(clock().now() / 1_000_000n));
  const zones = [0, 6].map(month => clock().zone(Date.UTC(now.getUTCFullYear(), month, 1) / 1000));
  const winter = zones.find(zone => !zone.isDaylight) ?? zones[0];
  const summer = zones.find(zone => zone.isDaylight) ?? winter;
  module.namespace.set("timezone", -winter.offset);
  module.namespace.set("altzone", -summer.offset);
  module.namespace.set("daylight", summer === winter ? 0 : 1);
  module.namespace.set("tzname", new Tuple([winter.name, summer.name]));
}

/** The twins' way back, with an int. */
internal("_time_call(name, value, /)", (name: string, value: Value) => {
  const native = timeModule.entries.find(entry => entry.name === name) as Native; // The twins name functions of the table.
  return native.call(value);
});
