import { measure } from "./harness.mjs";

class Address {
  constructor(street, city) {
    this.street = street;
    this.city = city;
  }
}

class Person {
  constructor(name, address) {
    this.name = name;
    this.address = address;
    this.friends = [];
    this.tags = {};
  }
}

class Money {
  constructor(amount, currency) {
    this.amount = amount;
    this.currency = currency;
  }

  clone() {
    return new Money(this.amount, this.currency);
  }
}

function clone(value, memo) {
  if (typeof value !== "object" || value === null) return value;
  const known = memo.get(value);
  if (known !== undefined) return known;
  let result;
  if (Array.isArray(value)) {
    result = [];
    memo.set(value, result);
    for (const item of value) result.push(clone(item, memo));
  } else if (value instanceof Set) {
    result = new Set();
    memo.set(value, result);
    for (const item of value) result.add(clone(item, memo));
  } else if (typeof value.clone === "function") {
    result = value.clone();
    memo.set(value, result);
  } else {
    result = Object.create(Object.getPrototypeOf(value));
    memo.set(value, result);
    for (const name of Object.keys(value)) result[name] = clone(value[name], memo);
  }
  return result;
}

function makePeople(length) {
  const houses = Array.from(
    { length: Math.floor(length / 3) + 1 },
    (_, n) => new Address(`Street ${n}`, `City ${n % 3}`),
  );
  const people = Array.from({ length }, (_, n) => new Person(`Person ${n}`, houses[Math.floor(n / 3)]));
  people.forEach((person, n) => {
    person.friends = [2, 3, 4, 5].map(step => people[(n * step + 1) % length]);
    person.tags = {
      age: n % 90,
      names: [`N${n}`, [n, n + 0.5]],
      ids: new Set([n, n + 1]),
      debt: new Money(n * 3, "EUR"),
    };
  });
  return people;
}

function digest(people) {
  const places = new Map(people.map((person, n) => [person, n]));
  let total = new Set(people.map(person => person.address)).size;
  for (const { friends, address, tags } of people) {
    for (const friend of friends) total += places.get(friend);
    for (const ident of tags.ids) total += ident;
    total += address.street.length + tags.age + tags.names[1][0] + tags.debt.amount;
  }
  return total;
}

measure(() => {
  let people = makePeople(300);
  let checksum = 0;
  for (let round = 0; round < 10; round++) {
    const copied = clone(people, new Map());
    people = clone(copied, new Map());
    people[0].tags.age++;
    checksum += digest(people) - digest(copied);
  }
  const flat = people.map(person => Object.assign(Object.create(Person.prototype), person));
  const same = people.filter((person, n) => person.tags === flat[n].tags && person !== flat[n]).length;
  return `${digest(people)} ${checksum} ${same}`;
});
