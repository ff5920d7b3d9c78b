# noise
# It prints the loss before each step and, in the last row, at the end.
import math
import zlib

import torch

torch.set_default_dtype(torch.float64)


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

    def normal(self):
        """Returns a normal number; Box and Muller make two at a time."""
        if self.second is None:
            angle = 2 * math.pi * self.uniform()
            radius = math.sqrt(-2 * math.log(self.uniform()))
            self.second = radius * math.sin(angle)
            return radius * math.cos(angle)
        first, self.second = self.second, None
        return first

    second = None

    def uniform(self):
        """Returns a number in [0, 1)."""
        return (self.bits(26) << 26 | self.bits(26)) / 2**52


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
noise = 3
draw_noise = Well19937c(7, b"noise")
optimizer = torch.optim.SGD([theta], lr=0.001)

print("step,loss")
step = 0
while step < 60:
    loss = f(theta)
    if not (abs(loss) <= 1e12 and theta.abs().max() <= 1e12):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    theta.grad += noise * torch.tensor([draw_noise.normal() for _ in theta])
    print(f"{step},{loss.item()}")
    optimizer.step()
    step += 1
print(f"{step},{f(theta).item()}")
