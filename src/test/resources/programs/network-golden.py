# network-golden
# It prints the loss before each step and, in the last row, at the end.
import math
import zlib

import torch


class Well19937c:
    """The random numbers of DescentLab, of which each purpose has a stream of its own
    (Panneton, L'Ecuyer and Matsumoto 2006, as in Apache Commons Math)."""

    def __init__(self, seed, stream):
        words = [seed >> 32 & 0xFFFFFFFF, seed & 0xFFFFFFFF, zlib.crc32(stream)]
        for i in range(3, 624):
            word = words[i - 3] - (words[i - 3] >> 31 << 32)  # with its sign
            words.append((1812433253 * (word ^ word >> 30) + i) & 0xFFFFFFFF)
        self.words, self.index = words, 0

    def bits(self, count):
        v, i = self.words, self.index
        a, b, c = v[(i + 70) % 624], v[(i + 179) % 624], v[(i + 449) % 624]
        z0 = v[i - 1] & 0x80000000 ^ v[i - 2] & 0x7FFFFFFF
        z1 = v[i] ^ v[i] << 25 ^ a ^ a >> 27
        z2 = b >> 9 ^ c ^ c >> 1
        z3 = (z1 ^ z2) & 0xFFFFFFFF
        z4 = (z0 ^ z1 ^ z1 << 9 ^ z2 ^ z2 << 21 ^ z3 ^ z3 >> 21) & 0xFFFFFFFF
        v[i], v[i - 1] = z3, z4
        v[i - 2] &= 0x80000000
        self.index = (i - 1) % 624
        z4 ^= z4 << 7 & 0xE46E1700
        z4 ^= z4 << 15 & 0x9B868000
        return z4 >> 32 - count

    def integer(self, n):
        """Returns a whole number from 0 to n - 1."""
        if n & -n == n:
            return n * self.bits(31) >> 31
        while True:
            bits = self.bits(31)
            if bits - bits % n + n - 1 < 2**31:
                return bits % n


def splitmix64(state):
    """Yields numbers in [0, 1) (Steele, Lea and Flood 2014)."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        z = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        yield ((z ^ z >> 31) >> 11) / 2**53


data = torch.tensor([
    [0.9336867, 0.36110702, 0], [0.44620463, 0.971308, 0], [1.8232895, 0.009981576, 1],
    [0.55047786, -0.36781946, 1], [0.9087224, 0.32363373, 0], [0.6246106, 0.7176166, 0],
    [-0.860976, 0.26656017, 0], [2.0750093, 0.10909401, 1], [1.3060182, -0.4468257, 1],
    [0.20118468, 0.9675301, 0], [-1.0939267, 0.18575773, 0], [0.25930727, -0.48385245, 1],
    [0.88090456, 0.42159778, 0], [1.8908339, 0.12824789, 1], [0.7300261, -0.29028133, 1],
    [-0.44499743, 0.8460144, 0], [1.8914838, 0.4773161, 1], [0.74796575, 0.85149246, 0],
    [0.8388849, 0.45606312, 0], [-0.99055433, -0.0047049085, 0], [0.15615168, 0.9995703, 0],
    [0.65404505, 0.9190776, 0], [0.24245238, 0.59145814, 1], [-0.77061796, 0.8418133, 0],
    [-0.14271328, 1.0568897, 0], [0.70116633, 0.6239456, 0], [0.9248623, 0.06958746, 0],
    [0.3954171, -0.33115888, 1], [-0.6579939, 0.82186985, 0], [1.0221266, -0.070397064, 0],
    [-0.26572382, 0.84896153, 0], [1.8041383, 0.53332454, 1], [0.5853594, -0.48380953, 1],
    [-1.0201321, 0.5042354, 0], [1.1509362, -0.53530556, 1], [0.17223632, 1.1056536, 0],
    [-1.0318375, 0.3616119, 0], [2.2567265, 0.22723852, 1], [0.1312507, 0.24275063, 1],
    [1.4118453, -0.58979535, 1], [0.18223329, 0.041675415, 1], [0.21706748, -0.18643764, 1],
    [0.4071447, -0.27576134, 1], [0.025019012, 0.26388165, 1], [1.2625353, -0.43644246, 1],
])
x, y = data[:, :2], data[:, -1].long()
n = len(y)

model = torch.nn.Sequential(
    torch.nn.Linear(2, 8),
    torch.nn.Sigmoid(),
    torch.nn.Linear(8, 8),
    torch.nn.Sigmoid(),
    torch.nn.Linear(8, 2),
)
draw = splitmix64(7)
for layer in [m for m in model.modules() if isinstance(m, torch.nn.Linear)]:
    outputs, inputs = layer.weight.shape
    limit = math.sqrt(6 / (inputs + (outputs if layer is model[-1] else 0)))
    weights = [(2 * next(draw) - 1) * limit for _ in range(outputs * inputs)]
    layer.weight.data = torch.tensor(weights).view(outputs, inputs)
    torch.nn.init.zeros_(layer.bias)


def f(rows):
    return torch.nn.functional.cross_entropy(model(x[rows]), y[rows])


@torch.no_grad()
def end_loss():
    """The loss on the training rows."""
    model.eval()
    return f(slice(None))


def next_rows():
    """Yields the rows of each step, a new permutation each epoch."""
    draw = Well19937c(7, b"batch")
    rows = list(range(n))
    while True:
        for i in reversed(range(n)):
            j = draw.integer(i + 1)
            rows[i], rows[j] = rows[j], rows[i]
        for first in range(0, n, size):
            yield rows[first : first + size]


size = 16
batches = next_rows()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

print("step,loss")
step = 0
while step < 12:
    rows = next(batches)
    loss = f(rows)
    if not (abs(loss) <= 1e12 and all(p.abs().max() <= 1e12 for p in model.parameters())):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    print(f"{step},{loss.item()}")
    optimizer.step()
    step += 1
print(f"{step},{end_loss().item()}")
