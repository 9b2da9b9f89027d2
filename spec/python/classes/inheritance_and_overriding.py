class Animal:
    sound = "..."

    def speak(self):
        return f"{type(self).__name__} says {self.sound}"


class Dog(Animal):
    sound = "woof"


class Puppy(Dog):
    def speak(self):
        return super().speak().upper() + "!"


for kind in Animal, Dog, Puppy:
    print(kind().speak())
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), isinstance(Puppy(), (int, Dog)))
print([c.__name__ for c in Puppy.__mro__], Animal.__subclasses__())
print(issubclass(Puppy, (str, Animal)), issubclass(bool, int), issubclass(int, object))
Animal.sound = "changed"
print(Animal().speak(), Dog().speak())
