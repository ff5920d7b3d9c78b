# surface-adabelief
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class AdaBelief(torch.optim.Optimizer):
    """AdaBelief (Zhuang et al. 2020). PyTorch has no counterpart."""

    def __init__(self, params, lr, beta1, beta2, epsilon):
        super().__init__(params, dict(lr=lr, beta1=beta1, beta2=beta2, epsilon=epsilon))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2, epsilon = group["beta1"], group["beta2"], group["epsilon"]
            t = group["t"] = group.get("t", 0) + 1
            for p in group["params"]:
                g = p.grad
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                s = self.state[p].setdefault("s", torch.zeros_like(p))
                m.copy_(beta1 * m + (1 - beta1) * g)
                s.copy_(beta2 * s + (1 - beta2) * (g - m) ** 2 + epsilon)
                root = (s / (1 - beta2**t)).sqrt() + epsilon
                p -= group["lr"] * (m / (1 - beta1**t)) / root


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = AdaBelief([theta], lr=0.1, beta1=0.9, beta2=0.999, epsilon=1e-16)

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
