# schedule-sequence
# It prints the loss before each step and, in the last row, at the end.
import math

import torch

torch.set_default_dtype(torch.float64)


def part1(lr, k):
    return lr * (0.3333333333333333 + (1 - 0.3333333333333333) * min(k, 20) / 20)


def part2(lr, k):
    length = 7
    while k >= length:
        k, length = k - length, length * 2
    return lr * (1 + math.cos(math.pi * k / length)) / 2


def part3(lr, k):
    return lr * 0.9**k


def rate(lr, k):
    if k < 20:
        return part1(lr, k)
    k -= 20
    if k < 30:
        return part2(lr, k)
    k -= 30
    return part3(lr, k)


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = torch.optim.SGD([theta], lr=0.001)
lr = 0.001

print("step,loss")
step = 0
while step < 100:
    loss = f(theta)
    if not (abs(loss) <= 1e12 and theta.abs().max() <= 1e12):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    print(f"{step},{loss.item()}")
    for group in optimizer.param_groups:
        group["lr"] = rate(lr, step)
    optimizer.step()
    step += 1
print(f"{step},{f(theta).item()}")
