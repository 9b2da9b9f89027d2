"""Actors that chat: each is a tasklet with a mailbox, and knows others by their mailboxes only."""

import stackless


class Actor:
    def __init__(self, name):
        self.name = name
        self.mailbox = stackless.channel()
        self.mailbox.preference = 0  # Whoever sends goes on; letters are read when their reader's turn comes.
        stackless.tasklet(self.run)()

    def tell(self, kind, *content):
        """Send a letter without waiting for it to be read."""
        stackless.tasklet(self.mailbox.send)((kind, content))

    def run(self):
        for kind, content in self.mailbox:
            getattr(self, kind)(*content)


class Room(Actor):
    def __init__(self, name):
        self.guests = []
        super().__init__(name)

    def enter(self, guest):
        self.guests.append(guest)
        self.say(self, f"{guest.name} comes in")

    def leave(self, guest):
        self.guests.remove(guest)
        guest.mailbox.close(wake=True)
        self.say(self, f"{guest.name} goes")

    def say(self, speaker, text):
        for guest in self.guests:
            if guest is not speaker:
                guest.tell("hear", self, speaker, text)


class Guest(Actor):
    def hear(self, room, speaker, text):
        print(f"  {self.name} hears {speaker.name}: {text}")
        if text.endswith("?"):
            room.tell("say", self, self.answer(text))

    def answer(self, question):
        return f"{len(question.split())} words, says {self.name}"


class Parrot(Guest):
    def answer(self, question):
        return question.rstrip("?").lower() + "!"


room = Room("the room")
ann, bob, polly = Guest("Ann"), Guest("Bob"), Parrot("Polly")
for step in (
    ("enter", ann),
    ("enter", bob),
    ("say", ann, "How are you?"),
    ("enter", polly),
    ("say", bob, "Who is a good bird?"),
    ("leave", bob),
    ("say", ann, "Bye"),
):
    print(step[0], *[getattr(each, "name", each) for each in step[1:]])
    room.tell(*step)
    stackless.run()
print("still at home:", *[guest.name for guest in room.guests])
