# rprop-scheduled
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class Rprop(torch.optim.Optimizer):
    """Rprop (Riedmiller and Braun 1993) whose steps are scaled with the learning rate. In
    torch.optim.Rprop the learning rate counts at the first step alone, and must leave the
    steps room to grow and to shrink."""

    def __init__(self, params, lr, eta_minus, eta_plus, step_min, step_max):
        options = dict(lr=lr, eta_minus=eta_minus, eta_plus=eta_plus)
        super().__init__(params, dict(options, step_min=step_min, step_max=step_max, first=lr))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            first = group["first"]
            for p in group["params"]:
                g = p.grad
                size = self.state[p].setdefault("size", torch.full_like(p, first))
                previous = self.state[p].setdefault("gradient", torch.zeros_like(p))
                turned = previous * g < 0
                size[previous * g > 0] *= group["eta_plus"]
                size[turned] *= group["eta_minus"]
                size.clamp_(group["step_min"], group["step_max"])
                previous.copy_(g.masked_fill(turned, 0))
                if first > 0:
                    p -= previous.sign() * size * (group["lr"] / first)


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = Rprop([theta], lr=0.01, eta_minus=0.5, eta_plus=1.2, step_min=1e-6, step_max=50)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.97)

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
    scheduler.step()
    step += 1
print(f"{step},{f(theta).item()}")
