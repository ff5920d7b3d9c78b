# curve
# It prints the loss before each step and, in the last row, at the end.
import math

import torch

torch.set_default_dtype(torch.float64)


def f(theta):
    x = theta[0]
    return x * torch.cos(0.15 * math.pi * x)


theta = torch.tensor([10.0], requires_grad=True)
optimizer = torch.optim.SGD([theta], lr=0.05)

print("step,loss")
step = 0
while step < 60:
    loss = f(theta)
    if not (abs(loss) <= 1e12 and theta.abs().max() <= 1e12):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    print(f"{step},{loss.item()}")
    optimizer.step()
    step += 1
print(f"{step},{f(theta).item()}")
