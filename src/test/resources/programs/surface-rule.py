# surface-rule
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class OwnRule(torch.optim.Optimizer):
    """A rule of one's own. PyTorch has no counterpart."""

    def __init__(self, params, lr, beta):
        super().__init__(params, dict(lr=lr, beta=beta))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr = group["lr"]
            beta = group["beta"]
            for p in group["params"]:
                theta, g = p, p.grad
                v = self.state[p].get("v", torch.full_like(p, 0.0))
                v = beta * v + (1 - beta) * g
                theta = theta - lr * v
                self.state[p]["v"] = v
                p.copy_(theta)


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = OwnRule([theta], lr=0.002, beta=0.9)

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
