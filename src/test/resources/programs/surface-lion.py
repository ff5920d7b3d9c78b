# surface-lion
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class Lion(torch.optim.Optimizer):
    """Lion (Chen et al. 2023). PyTorch has no counterpart."""

    def __init__(self, params, lr, beta1, beta2, weight_decay):
        options = dict(lr=lr, beta1=beta1, beta2=beta2, weight_decay=weight_decay)
        super().__init__(params, options)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["beta1"], group["beta2"]
            for p in group["params"]:
                g = p.grad
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                direction = (beta1 * m + (1 - beta1) * g).sign()
                p -= group["lr"] * (direction + group["weight_decay"] * p)
                m.copy_(beta2 * m + (1 - beta2) * g)


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = Lion([theta], lr=0.01, beta1=0.9, beta2=0.99, weight_decay=0.1)

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
