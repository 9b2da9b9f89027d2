import { measure } from "./harness.mjs";

const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;

// Position in astronomical units, velocity in units a day, mass in suns.
const PLANETS = {
  jupiter: {
    position: [4.841431442464721, -1.1603200440274284, -0.10362204447112311],
    velocity: [0.001660076642744037, 0.007699011184197404, -6.90460016972063e-5],
    mass: 0.0009547919384243266,
  },
  saturn: {
    position: [8.34336671824458, 4.124798564124305, -0.4035234171143214],
    velocity: [-0.002767425107264119, 0.004998528012349172, 2.3041729757376393e-5],
    mass: 0.0002858859806661308,
  },
  uranus: {
    position: [12.894369562139131, -15.111151401698631, -0.22330757889265573],
    velocity: [0.002964601375647616, 0.0023784717395948095, -2.9658956854023756e-5],
    mass: 4.366244043351563e-5,
  },
  neptune: {
    position: [15.379697114850917, -25.919314609987964, 0.17925877295037118],
    velocity: [0.0026806777249038932, 0.001628241700382423, -9.515922545197159e-5],
    mass: 5.1513890204661145e-5,
  },
};

class Body {
  constructor([x, y, z], [vx, vy, vz], mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
  }
}

function solarSystem() {
  const planets = Object.values(PLANETS).map(
    ({ position, velocity, mass }) =>
      new Body(
        position,
        velocity.map(v => v * DAYS),
        mass * SOLAR_MASS,
      ),
  );
  return [new Body([0, 0, 0], [0, 0, 0], SOLAR_MASS), ...planets];
}

/** Takes the momentum of all bodies off the sun. */
function rest(bodies) {
  let [px, py, pz] = [0, 0, 0];
  for (const { vx, vy, vz, mass } of bodies) {
    px -= vx * mass;
    py -= vy * mass;
    pz -= vz * mass;
  }
  const [sun] = bodies;
  sun.vx = px / sun.mass;
  sun.vy = py / sun.mass;
  sun.vz = pz / sun.mass;
}

function advance(bodies, dt) {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const square = dx * dx + dy * dy + dz * dz;
      const pull = dt / (square * Math.sqrt(square));
      a.vx -= dx * b.mass * pull;
      a.vy -= dy * b.mass * pull;
      a.vz -= dz * b.mass * pull;
      b.vx += dx * a.mass * pull;
      b.vy += dy * a.mass * pull;
      b.vz += dz * a.mass * pull;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

function energy(bodies) {
  let total = 0;
  bodies.forEach((a, i) => {
    total += (a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)) / 2;
    for (const b of bodies.slice(i + 1)) {
      total -= (a.mass * b.mass) / Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
    }
  });
  return total;
}

measure(() => {
  const bodies = solarSystem();
  rest(bodies);
  const before = energy(bodies);
  for (let step = 0; step < 40_000; step++) advance(bodies, 0.01);
  return `${before.toFixed(9)} ${energy(bodies).toFixed(9)}`;
});
