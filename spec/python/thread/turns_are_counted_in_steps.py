# oracle: no
import _thread
import sys

# How threads take turns depends on nothing but the program.
log = []
done = []


def work(name):
    for i in range(6000):
        if i % 1000 == 0:
            log.append(name)
    done.append(name)


for name in "abc":
    _thread.start_new_thread(work, (name,))
while len(done) < 3:
    pass
print("".join(log), done)

print(sys.getswitchinterval())
sys.setswitchinterval(0.0005)
log.clear()
done.clear()
for name in "abc":
    _thread.start_new_thread(work, (name,))
while len(done) < 3:
    pass
print("".join(log), done)
