import time

time.sleep(0.005)
import circular_one

value = 2
