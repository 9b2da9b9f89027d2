"""A text report: records in, groups, totals and a bar chart out."""

SALES = """\
2026-01 north  tea     120  4.50
2026-01 south  coffee   80  7.25
2026-02 north  coffee   95  7.25
2026-02 south  tea     200  4.50
2026-02 east   cocoa    42  6.10
2026-03 north  tea      60  4.75
2026-03 east   tea     150  4.75
2026-03 south  coffee    x  7.40
"""


def read_sales(text):
    for number, line in enumerate(text.splitlines(), start=1):
        month, region, product, count, price = line.split()
        try:
            yield {"month": month, "region": region, "product": product, "revenue": int(count) * float(price)}
        except ValueError as error:
            print(f"line {number} left out: {error}\n")


def total_by(field, sales):
    totals = {}
    for sale in sales:
        totals[sale[field]] = totals.get(sale[field], 0) + sale["revenue"]
    return dict(sorted(totals.items(), key=lambda entry: -entry[1]))


def chart(title, totals, width=40):
    print(f"{title.upper():-^64}")
    largest = max(totals.values())
    for name, revenue in totals.items():
        bar = "#" * round(width * revenue / largest)
        print(f"{name:<10}{revenue:>10,.2f}  {bar}")
    print(f"{'total':<10}{sum(totals.values()):>10,.2f}\n")


sales = list(read_sales(SALES))
for field in "month", "region", "product":
    chart(field, total_by(field, sales))

best = max(sales, key=lambda sale: sale["revenue"])
print("best: {month}, {product} in the {region}, {revenue:.2f}".format(**best))
