import sys

info = sys.float_info
print(info.max, info.min, info.epsilon, info.dig, info.mant_dig, info.max_exp)
print(info.min_exp, info.max_10_exp, info.radix)
print(1.0 + info.epsilon > 1.0, 1.0 + info.epsilon / 2 == 1.0, info.max * 2, info.min / 2**53)
