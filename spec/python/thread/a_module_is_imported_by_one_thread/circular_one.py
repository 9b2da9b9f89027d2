import time

time.sleep(0.005)
import circular_two

value = 1
