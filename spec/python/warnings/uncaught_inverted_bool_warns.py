print(~True)
print(~True)
