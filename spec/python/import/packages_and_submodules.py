import sys

sys.path.insert(0, "packages_and_submodules")
import shop

print(shop.__name__, shop.__package__, hasattr(shop, "prices"), shop.name)
import shop.prices

print(shop.prices.tea, shop.prices.__name__, shop.prices.__package__)
print(sys.modules["shop.prices"] is shop.prices)
import shop.deep.inner as inner

print(inner.where, shop.deep.inner is inner, inner.__package__)
from shop import deep, stock
from shop.deep import inner as other

print(stock.count, other is inner, deep.__name__)
import shop.deep.inner

print(shop.deep.inner.where, len(shop.__path__) == 1)
