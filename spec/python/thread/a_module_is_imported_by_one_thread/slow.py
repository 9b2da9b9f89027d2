import time

print("run once")
time.sleep(0.01)
value = 1
