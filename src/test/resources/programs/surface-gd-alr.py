# surface-gd-alr
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class AdaptiveRate(torch.optim.Optimizer):
    """Gradient descent whose rate follows the gradient. PyTorch has no counterpart."""

    def __init__(self, params, lr, scale):
        super().__init__(params, dict(lr=lr, scale=scale))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                size = abs(p.grad)
                p -= group["lr"] * size / (group["scale"] + size) * p.grad


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = AdaptiveRate([theta], lr=0.001, scale=1)

print("step,loss")
step = 0
while step < 100:
    loss = f(theta)
    if not (abs(loss) <= 1e12 and theta.abs().max() <= 1e12):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    print(f"{step},{loss.item()}")
    optimizer.step()
    step += 1
print(f"{step},{f(theta).item()}")
