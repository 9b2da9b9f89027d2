import early

print(early.x)
