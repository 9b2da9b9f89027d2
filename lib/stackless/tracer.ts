import { PyObject } from "../object/object.ts";
import type { Tasklet } from "./tasklet.ts";
import { titleOf } from "./title.ts";

/** Events to record at most. */
const mostEvents = 2_000_000;

/** What is known of a tasklet that has run. */
interface Track {
  readonly id: number;
  readonly name: string;
  /** Arrows that end where its next turn begins. */
  arrows: number[];
  /** When its last turn began and ended. */
  start: number;
  end: number;
}

/**
 * Records who ran when, and who handed something to whom, in the format of Chrome's trace events, which Perfetto and
 * about:tracing show: one track for each tasklet, one slice for each of its turns, and an arrow for each transfer. Times are in
 * milliseconds of the kernel's clock, in the file in microseconds.
 */
export class Tracer extends PyObject {
  private readonly clock: () => number;
  private readonly tracks = new Map<Tasklet, Track>();
  private readonly events: string[] = [];
  private readonly names: string[] = [];
  private readonly origin: number;
  private start: number;
  private arrows = 0;
  /** Whether there were more events than are recorded. */
  isCut = false;

  constructor(clock: () => number) {
    super();
    this.clock = clock;
    this.origin = clock();
    this.start = this.origin;
  }

  /** A tasklet goes on. */
  resumed(tasklet: Tasklet): void {
    const track = this.trackOf(tasklet);
    this.start = this.clock();
    for (const id of track.arrows) this.arrow("f", id, track, this.start);
    track.arrows = [];
  }

  /** The tasklet that runs has been suspended, or is over. */
  suspended(tasklet: Tasklet): void {
    const track = this.trackOf(tasklet);
    track.start = this.start;
    track.end = this.clock();
    const duration = micro(track.end - this.start);
    this.add(
      `{"ph":"X","name":${JSON.stringify(track.name)},"pid":1,"tid":${track.id},"ts":${this.time(this.start)},"dur":${duration}}`,
    );
  }

  /** One tasklet, which runs, hands something to another, which waits, or the other way round. */
  transferred(from: Tasklet, to: Tasklet, running: Tasklet): void {
    const id = ++this.arrows;
    const sender = this.trackOf(from);
    const receiver = this.trackOf(to);
    const now = this.clock();
    // An arrow begins within a slice, not at its very end.
    const left = Math.max(sender.start, sender.end - 0.001);
    this.arrow("s", id, sender, from === running ? now : left);
    if (to === running) this.arrow("f", id, receiver, now);
    else receiver.arrows.push(id);
  }

  private trackOf(tasklet: Tasklet): Track {
    let track = this.tracks.get(tasklet);
    if (track === undefined) {
      const id = this.tracks.size + 1;
      const name = titleOf(tasklet, (tasklet.at ?? tasklet).frame);
      track = { id, name, arrows: [], start: this.origin, end: this.origin };
      this.tracks.set(tasklet, track);
      const label = JSON.stringify(id === 1 ? name : `${name} ${id}`);
      this.names.push(`{"ph":"M","name":"thread_name","pid":1,"tid":${id},"args":{"name":${label}}}`);
      this.names.push(
        `{"ph":"M","name":"thread_sort_index","pid":1,"tid":${id},"args":{"sort_index":${id}}}`,
      );
    }
    return track;
  }

  private arrow(phase: "s" | "f", id: number, track: Track, time: number): void {
    const binding = phase === "f" ? ',"bp":"e"' : "";
    this.add(
      `{"ph":"${phase}","name":"transfer","cat":"channel","id":${id},"pid":1,"tid":${track.id},"ts":${this.time(time)}${binding}}`,
    );
  }

  private add(event: string): void {
    if (this.events.length < mostEvents) this.events.push(event);
    else this.isCut = true;
  }

  private time(milliseconds: number): string {
    return micro(milliseconds - this.origin);
  }

  /** The file, in pieces. */
  *pieces(): Generator<string> {
    yield '{"displayTimeUnit":"ns","traceEvents":[\n';
    let isFirst = true;
    for (const list of [this.names, this.events]) {
      for (const event of list) {
        yield isFirst ? event : `,\n${event}`;
        isFirst = false;
      }
    }
    yield "\n]}\n";
  }
}

/** Milliseconds as microseconds, with nanoseconds behind the point. */
function micro(milliseconds: number): string {
  return (milliseconds * 1000).toFixed(3);
}
