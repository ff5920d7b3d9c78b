# formula
# It prints the loss before each step and, in the last row, at the end.
import math

import torch

torch.set_default_dtype(torch.float64)


def f(theta):
    x, y = theta
    return (
        torch.maximum(torch.maximum(abs(x), y), torch.tensor(float(0)))
        + torch.minimum(x**2, torch.tensor(float(3))) / math.sqrt(2)
        + torch.tanh(x - y) * 2**x
        - (1 - x) ** -2
        + torch.sign(y)
        - -y**2
    )


theta = torch.tensor([2.5, 1.0], requires_grad=True)
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
